package sharedpage.server.store;

import java.sql.SQLException;

/** The session's log does not end where its writer thought. */
final class ConflictException extends SQLException {
    private static final long serialVersionUID = 1L;

    ConflictException(String session, int expected) {
        super("the log of session " + session + " does not end at " + expected);
    }
}
