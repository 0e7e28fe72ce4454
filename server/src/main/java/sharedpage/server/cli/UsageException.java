package sharedpage.server.cli;

/** The arguments of a command are unsuitable; the message says why, in one line. */
final class UsageException extends Exception {
    UsageException(String what) {
        super(what);
    }
}
