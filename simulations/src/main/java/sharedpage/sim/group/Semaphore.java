package sharedpage.sim.group;

import sharedpage.sim.memory.PersistentVector;

/**
 * The semaphore that guards a shared page. The guard is advisory: no access ever looks at it.
 *
 * <pre>
 *                  a holder ends            WAIT                    SIGNAL
 *     CONSISTENT ---------------&gt; TO_REPAIR ----&gt; INCONSISTENT -----------&gt; NOT_RECOVERABLE
 *         ^                            ^---------------' |    a holder ends
 *         '----------------------------------------------'    make_consistent
 * </pre>
 *
 * @param value how many waits succeed at once
 * @param queue numbers of the waiting processes, first come first served
 * @param holder number of the process that waited last with success and has not signalled, or {@link #NO_HOLDER}; kept to
 *     explain what happens, a semaphore itself has no owner
 * @param consistency whether a holder ended while it held the semaphore, and what came of that; the picture is of the setting
 *     {@code holder_exit: repair}
 */
public record Semaphore(int value, PersistentVector<Integer> queue, int holder, Consistency consistency) {
    public static final int NO_HOLDER = -1;

    public static Semaphore withValue(int value) {
        return new Semaphore(value, PersistentVector.empty(), NO_HOLDER, Consistency.CONSISTENT);
    }

    public Semaphore takenBy(int process) {
        return new Semaphore(value - 1, queue, process, consistency.taken());
    }

    public Semaphore queuedBy(int process) {
        return new Semaphore(value, queue.append(process), holder, consistency);
    }

    /** Without one of those who wait. */
    public Semaphore withoutWaiter(int process) {
        return new Semaphore(value, queue.filter(waiting -> waiting != process), holder, consistency);
    }

    /** After a signal that hands the semaphore to the head of the queue, or increments the value if the queue is empty. */
    public Semaphore handedOver() {
        return queue.isEmpty() ? incremented() : new Semaphore(value, withoutHead(), queue.get(0), consistency.taken());
    }

    /** After a signal that increments the value and lets the head of the queue try again, in competition with others. */
    public Semaphore incremented() {
        return new Semaphore(value + 1, withoutHead(), NO_HOLDER, consistency);
    }

    private PersistentVector<Integer> withoutHead() {
        return queue.last(queue.size() - 1);
    }

    public Semaphore with(Consistency next) {
        return new Semaphore(value, queue, holder, next);
    }

    /** Which no process holds, waits for or gets any more. */
    public Semaphore lost() {
        return new Semaphore(value, PersistentVector.empty(), NO_HOLDER, Consistency.NOT_RECOVERABLE);
    }
}
