package sharedpage.server.linux;

import java.util.Locale;

/** How a fact of the model and one of Linux go together. */
public enum Agreement {
    EQUAL,
    /** They differ, and the model does as Linux does under other settings, which are named. */
    BY_SETTING,
    /** A program can't see it on Linux, or Linux has no call for the operation. */
    NOT_OBSERVABLE,
    /** They differ under every combination of settings that was tried. */
    UNEXPLAINED;

    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
