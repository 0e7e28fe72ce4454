package sharedpage.server.room;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tasks of one room, carried out one after another in the order of arrival by threads that all rooms share. */
final class Mailbox {
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    private final Executor threads;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    Mailbox(Executor threads) {
        this.threads = threads;
    }

    synchronized int size() {
        return waiting.size();
    }

    synchronized void add(Runnable task) {
        waiting.add(task);
        if (!running) {
            running = true;
            runSoon();
        }
    }

    private void runSoon() {
        try {
            threads.execute(this::runOne);
        } catch (RejectedExecutionException e) {
            // The server ends; nobody is left to whom the tasks would matter.
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
        return waiting.remove();
    }

    private synchronized void goOn() {
        running = !waiting.isEmpty();
        if (running) {
            runSoon();
        }
    }
}
