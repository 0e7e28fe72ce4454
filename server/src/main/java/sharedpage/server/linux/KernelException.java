package sharedpage.server.linux;

/** The kernel program can't be made or did not do its work; the message says why and what to do. */
public final class KernelException extends Exception {
    KernelException(String message) {
        super(message);
    }
}
