package sharedpage.server.concurrent;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tasks of one room, carried out one after another in the order of arrival by threads that all rooms share. */
public final class SerialExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(SerialExecutor.class);

    private final Executor threads;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    /** A task is in progress or about to be. */
    private boolean running;
    /** A task is in progress. */
    private boolean busy;
    /** No task may begin until {@link #release}. */
    private boolean held;

    public SerialExecutor(Executor threads) {
        this.threads = threads;
    }

    public synchronized void add(Runnable task) {
        waiting.add(task);
        if (!running) {
            running = true;
            runSoon();
        }
    }

    /** Called by a task: after it no other one begins until {@link #release}, which must follow. */
    public synchronized void hold() {
        held = true;
    }

    /** From any thread: this task comes next, then those that have waited. */
    public synchronized void release(Runnable next) {
        held = false;
        waiting.addFirst(next);
        if (!busy) {
            runSoon();
        }
    }

    private void runSoon() {
        try {
            threads.execute(this::runOne);
        } catch (RejectedExecutionException e) {
            // The server ends, and the tasks with it.
            waiting.clear();
        }
    }

    /** One task a turn, so that a busy room does not keep a thread from the others. */
    private void runOne() {
        try {
            next().run();
        } catch (RuntimeException e) {
            LOG.error("a task of a room failed", e);
        } finally {
            goOn();
        }
    }

    private synchronized Runnable next() {
        busy = true;
        return waiting.remove();
    }

    private synchronized void goOn() {
        busy = false;
        running = held || !waiting.isEmpty();
        if (!held && running) {
            runSoon();
        }
    }
}
