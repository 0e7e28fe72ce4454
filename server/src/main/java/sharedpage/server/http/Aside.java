package sharedpage.server.http;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Work that takes longer than an answer should, done one after the other by a thread that gives way to a class. */
public final class Aside implements AutoCloseable {
    private static final int WAITING = 32;

    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), Aside::lowly);

    /** A hint, where the operating system heeds it; that there is one thread only is what a class relies on. */
    @SuppressWarnings("ThreadPriorityCheck")
    private static Thread lowly(Runnable work) {
        Thread thread = new Thread(work, "aside");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /**
     * Has something worked out.
     *
     * @throws HttpRefusal if too many wait already
     */
    <T> CompletableFuture<T> workOut(Callable<T> work) {
        try {
            return CompletableFuture.supplyAsync(() -> called(work), thread);
        } catch (RejectedExecutionException e) {
            throw new HttpRefusal(
                    503,
                    "The server is working out " + WAITING + " other answers first.",
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
