package sharedpage.server.cli;

/** The command cannot be carried out as it was given; the text says why, in one line. */
final class UsageException extends Exception {
    UsageException(String what) {
        super(what);
    }
}
