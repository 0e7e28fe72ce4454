package sharedpage.sim.group;

import sharedpage.sim.memory.PersistentVector;

/**
 * The semaphore that guards a shared page. The guard is advisory: no access ever looks at it.
 *
 * @param value how many waits succeed at once
 * @param queue numbers of the waiting processes, first come first served
 * @param holder number of the process that waited last with success and has not signalled, or {@link #NO_HOLDER}; kept to
 *     explain what happens, a semaphore itself has no owner
 * @param abandoned whether a holder ended while it held the semaphore and no later holder has been notified yet
 */
public record Semaphore(int value, PersistentVector<Integer> queue, int holder, boolean abandoned) {
    public static final int NO_HOLDER = -1;

    public static Semaphore withValue(int value) {
        return new Semaphore(value, PersistentVector.empty(), NO_HOLDER, false);
    }

    public Semaphore takenBy(int process) {
        return new Semaphore(value - 1, queue, process, false);
    }

    public Semaphore queuedBy(int process) {
        return new Semaphore(value, queue.append(process), holder, abandoned);
    }

    /** Without one of those who wait. */
    public Semaphore withoutWaiter(int process) {
        return new Semaphore(value, queue.filter(waiting -> waiting != process), holder, abandoned);
    }

    /** After a signal that hands the semaphore to the head of the queue, or increments the value if the queue is empty. */
    public Semaphore handedOver() {
        return queue.isEmpty() ? incremented() : new Semaphore(value, withoutHead(), queue.get(0), false);
    }

    /** After a signal that increments the value and lets the head of the queue try again, in competition with others. */
    public Semaphore incremented() {
        return new Semaphore(value + 1, withoutHead(), NO_HOLDER, abandoned);
    }

    private PersistentVector<Integer> withoutHead() {
        return queue.last(queue.size() - 1);
    }

    /** Whose holder has ended. */
    public Semaphore withHolderGone() {
        return new Semaphore(value, queue, holder, true);
    }
}
