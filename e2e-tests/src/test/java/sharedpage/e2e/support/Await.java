package sharedpage.e2e.support;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Waits for events, never for a time. The one limit here only ends stories that hang; no story may depend on it, so it
 * is far longer than anything takes on a busy machine.
 */
public final class Await {
    /** After so long a story gives up. */
    public static final Duration LIMIT = Duration.ofMinutes(2);

    /** Between two looks at something that sends no event. */
    public static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private Await() {}

    /** Takes the next element of a queue as soon as there is one. */
    public static <T> T next(BlockingQueue<T> queue, Supplier<String> what) {
        try {
            T next = queue.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
            if (next == null) {
                throw gaveUp(what);
            }
            return next;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** The result of a future as soon as it is there. */
    public static <T> T result(CompletableFuture<T> future, Supplier<String> what) {
        try {
            return future.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw gaveUp(what);
        } catch (ExecutionException e) {
            throw new AssertionError(what.get() + " failed", e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /**
     * Looks until something holds, where there is no event to wait for.
     *
     * @param what what is waited for, and what is seen, for the message if it never comes
     */
    public static void until(Supplier<String> what, BooleanSupplier holds) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw gaveUp(what);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private static AssertionError gaveUp(Supplier<String> what) {
        return new AssertionError("gave up after " + LIMIT.toSeconds() + " s of waiting for " + what.get());
    }

    private static AssertionError interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new AssertionError(e);
    }
}
