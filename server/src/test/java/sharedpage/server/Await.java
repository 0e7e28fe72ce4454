package sharedpage.server;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Waits for events, never for a time. The one limit here only ends tests that hang; no test may depend on it, so it is
 * far longer than anything takes on a busy machine.
 */
public final class Await {
    /** After so long a test gives up. */
    public static final int SECONDS = 120;

    /** The same in milliseconds, as sockets take it. */
    public static final int MILLISECONDS = SECONDS * 1000;

    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private Await() {}

    /** Takes the next element of a queue as soon as there is one. */
    public static <T> T next(BlockingQueue<T> queue, Supplier<String> what) {
        try {
            T next = queue.poll(SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw gaveUp(what.get());
            }
            return next;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Returns as soon as a latch is open. */
    public static void latch(CountDownLatch latch, String what) {
        try {
            if (!latch.await(SECONDS, TimeUnit.SECONDS)) {
                throw gaveUp(what + "; left to count: " + latch.getCount());
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** The result of a future as soon as it is there. */
    public static <T> T result(CompletableFuture<T> future, Supplier<String> what) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw gaveUp(what.get());
        } catch (ExecutionException e) {
            throw new AssertionError(what.get() + " failed", e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** The exit code of a process as soon as it has ended; one that does not end is killed. */
    public static int exitOf(Process process) {
        try {
            return result(process.onExit(), () -> "the end of " + process.info())
                    .exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Looks until what it sees is as expected, where there is no event to wait for; returns what it saw. */
    public static <T> T until(String what, Supplier<T> look, Predicate<T> expected) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        T seen = look.get();
        while (!expected.test(seen)) {
            if (System.nanoTime() > end) {
                throw gaveUp(what + "; seen last: " + seen);
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            seen = look.get();
        }
        return seen;
    }

    private static AssertionError gaveUp(String what) {
        return new AssertionError("gave up after " + SECONDS + " s of waiting for " + what);
    }

    private static AssertionError interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new AssertionError(e);
    }
}
