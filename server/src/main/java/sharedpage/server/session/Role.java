package sharedpage.server.session;

import java.util.Locale;

/** What the holder of a token may do in a session. */
public enum Role {
    /** Steps, operates and changes settings. */
    HOST,
    /** Follows the session and votes. */
    VIEWER;

    /** Its name in small letters. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
