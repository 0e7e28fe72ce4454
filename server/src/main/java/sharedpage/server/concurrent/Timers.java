package sharedpage.server.concurrent;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that says when a time has come; it only passes tasks on, so it is always in time. */
public final class Timers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Timers.class);

    private final ScheduledThreadPoolExecutor thread;

    /** Something that will happen unless it is stopped. */
    @FunctionalInterface
    public interface Timer {
        void stop();
    }

    public Timers() {
        thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread made = new Thread(task, "timers");
            made.setDaemon(true);
            return made;
        });
        thread.setRemoveOnCancelPolicy(true);
    }

    /** Runs a short task once. */
    public Timer after(long milliseconds, Runnable task) {
        Future<?> future = thread.schedule(logging(task), milliseconds, TimeUnit.MILLISECONDS);
        return () -> future.cancel(false);
    }

    /** Runs a short task again and again. */
    public Timer every(long milliseconds, Runnable task) {
        Future<?> future = thread.scheduleAtFixedRate(logging(task), milliseconds, milliseconds, TimeUnit.MILLISECONDS);
        return () -> future.cancel(false);
    }

    private static Runnable logging(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.error("a timed task failed", e);
            }
        };
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
