package sharedpage.sim.group;

import java.util.ArrayList;
import java.util.List;

/**
 * The semaphore that guards a shared page. The guard is advisory: no access ever looks at it.
 *
 * @param value how many waits succeed at once
 * @param queue numbers of the waiting processes, first come first served
 * @param holder number of the process that waited last with success and has not signalled, or {@link #NOBODY}; kept to
 *     explain what happens, a semaphore itself has no owner
 */
public record Semaphore(int value, List<Integer> queue, int holder) {
    public static final int NOBODY = -1;

    public Semaphore {
        queue = List.copyOf(queue);
    }

    public static Semaphore free() {
        return new Semaphore(1, List.of(), NOBODY);
    }

    public Semaphore takenBy(int process) {
        return new Semaphore(value - 1, queue, process);
    }

    public Semaphore queuedBy(int process) {
        List<Integer> longer = new ArrayList<>(queue);
        longer.add(process);
        return new Semaphore(value, longer, holder);
    }

    /** After a signal: handed to the head of the queue, or one higher if nobody waits. */
    public Semaphore signalled() {
        return queue.isEmpty()
                ? new Semaphore(value + 1, queue, NOBODY)
                : new Semaphore(value, queue.subList(1, queue.size()), queue.get(0));
    }
}
