package sharedpage.server.concurrent;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tasks of one room, carried out one after another by threads that all rooms share. Those of low priority keep their order, and
 * so do the others; while both kinds wait, they take turns. So a thousand tasks of low priority delay another one by one task.
 */
public final class SerialExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(SerialExecutor.class);

    private final Executor threads;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Deque<Runnable> lowPriority = new ArrayDeque<>();
    private boolean lowPriorityIsNext;
    /** A task is in progress or about to be. */
    private boolean running;
    /** A task is in progress. */
    private boolean busy;
    /** No task may begin until {@link #release}. */
    private boolean held;
    /** Comes before all that wait; or null. */
    private Runnable released;

    public SerialExecutor(Executor threads) {
        this.threads = threads;
    }

    public synchronized void add(Runnable task) {
        waiting.add(task);
        runUnlessRunning();
    }

    public synchronized void addLowPriority(Runnable task) {
        lowPriority.add(task);
        runUnlessRunning();
    }

    private void runUnlessRunning() {
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
        released = next;
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
            lowPriority.clear();
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
        Runnable next = released == null ? nextInTurn() : released;
        released = null;
        return next;
    }

    private Runnable nextInTurn() {
        boolean low = waiting.isEmpty() || (lowPriorityIsNext && !lowPriority.isEmpty());
        lowPriorityIsNext = !low;
        return low ? lowPriority.remove() : waiting.remove();
    }

    private synchronized void goOn() {
        busy = false;
        running = held || released != null || !waiting.isEmpty() || !lowPriority.isEmpty();
        if (!held && running) {
            runSoon();
        }
    }
}
