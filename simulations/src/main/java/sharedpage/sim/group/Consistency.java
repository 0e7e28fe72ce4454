package sharedpage.sim.group;

/** What the kernel knows of the work that a semaphore guards. */
public enum Consistency {
    /** No holder has ended since a process last vouched for it. */
    CONSISTENT,
    /** A holder has ended, and the next one is to get to know that. */
    ABANDONED,
    /** Likewise, and the next one has to repair what it left. */
    TO_REPAIR,
    /** The holder knows, and has not said yet that it has repaired what the last one left. */
    INCONSISTENT,
    /** A holder that knew has signalled without repair: no process gets the semaphore any more. */
    NOT_RECOVERABLE;

    /** When a process gets the semaphore. */
    Consistency taken() {
        return switch (this) {
            case ABANDONED -> CONSISTENT;
            case TO_REPAIR -> INCONSISTENT;
            default -> this;
        };
    }

    /** Whether a process that gets the semaphore is notified that a holder has ended. */
    public boolean notifies() {
        return this == ABANDONED || this == TO_REPAIR;
    }
}
