package sharedpage.e2e.protocol;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The pauses that PROTOCOL.md asks of a client: before it connects again, and after {@code refused limit}. */
final class Backoff {
    private Backoff() {}

    static void pause(int milliseconds) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }
}
