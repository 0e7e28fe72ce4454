package sharedpage.server.http;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import sharedpage.server.limits.Limit;
import sharedpage.server.search.LowPriorityThreads;

/** Runs long computations one after the other in a low-priority thread, so that classes keep the other processors. */
public final class BackgroundJobs implements AutoCloseable {
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(Limit.BACKGROUND_JOBS.value()),
            LowPriorityThreads.named("background jobs"));

    /**
     * Queues a computation.
     *
     * @throws HttpProblemException if too many are waiting
     */
    <T> CompletableFuture<T> submit(Callable<T> work) {
        try {
            return CompletableFuture.supplyAsync(() -> called(work), thread);
        } catch (RejectedExecutionException e) {
            throw new HttpProblemException(
                    503,
                    "The queue is full: " + Limit.BACKGROUND_JOBS + " are waiting.",
                    "Wait a few seconds, then try again.");
        }
    }

    private static <T> T called(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
