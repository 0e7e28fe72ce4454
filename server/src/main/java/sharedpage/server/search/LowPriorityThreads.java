package sharedpage.server.search;

import java.util.concurrent.ThreadFactory;

/** Threads for work that gives way to a class. */
public final class LowPriorityThreads {
    private LowPriorityThreads() {}

    /**
     * Makes threads of the lowest priority that end with the server. The priority is a hint, where the operating system
     * heeds it; that there is one thread only is what a class relies on.
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
