package sharedpage.server.concurrent;

import java.util.concurrent.ThreadFactory;

/** Threads for background work. */
public final class LowPriorityThreads {
    private LowPriorityThreads() {}

    /**
     * A factory of daemon threads with the lowest priority. Operating systems may ignore the priority; what classes rely
     * on is that there are few such threads, for most kinds of work only one.
     *
     * @param name of each thread
     */
    @SuppressWarnings("ThreadPriorityCheck")
    public static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        };
    }
}
