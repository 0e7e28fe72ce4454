package sharedpage.server.concurrent;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** Jobs that one low-priority thread runs one after the other; the addresses from which they come take turns. */
public final class JobQueue implements AutoCloseable {
    private final int limit;
    private final ExecutorService thread;
    /** The waiting jobs by address; the first address is next. */
    private final Map<String, Deque<Runnable>> waiting = new LinkedHashMap<>();

    private int count;

    /**
     * An empty queue.
     *
     * @param name of its thread
     * @param limit how many jobs may wait; half of them may be of one address
     */
    public JobQueue(String name, int limit) {
        this.limit = limit;
        thread = Executors.newSingleThreadExecutor(LowPriorityThreads.named(name));
    }

    /**
     * Adds a job.
     *
     * @throws RejectedExecutionException if too many are waiting
     */
    public synchronized void add(String address, Runnable job) {
        Deque<Runnable> own = waiting.getOrDefault(address, new ArrayDeque<>());
        if (count >= limit || own.size() >= limit / 2) {
            throw new RejectedExecutionException();
        }
        own.add(job);
        waiting.putIfAbsent(address, own);
        count++;
        thread.execute(() -> next().run());
    }

    /** The next job; its address goes to the end. */
    private synchronized Runnable next() {
        Iterator<Map.Entry<String, Deque<Runnable>>> entries =
                waiting.entrySet().iterator();
        Map.Entry<String, Deque<Runnable>> first = entries.next();
        entries.remove();
        Runnable job = first.getValue().remove();
        if (!first.getValue().isEmpty()) {
            waiting.put(first.getKey(), first.getValue());
        }
        count--;
        return job;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
