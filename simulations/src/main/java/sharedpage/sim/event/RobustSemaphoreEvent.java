package sharedpage.sim.event;

/** What becomes of a robust semaphore whose holder has ended. Source: {@code pthread_mutexattr_setrobust(3)}. */
public sealed interface RobustSemaphoreEvent extends Event {
    /** A wait succeeded and returned that the last holder ended while it held the semaphore. */
    record OwnerDied(String process, String group) implements RobustSemaphoreEvent, ErrorEvent {
        /** What the wait returns, although the process has the semaphore. */
        public static final String ERROR = "E_OWNERDEAD";

        @Override
        public String error() {
            return ERROR;
        }

        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("group", group);
        }
    }

    /** The process that was notified so has to repair what the last holder left before it signals. */
    record RepairNeeded(String process, String group) implements RobustSemaphoreEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("group", group);
        }
    }

    /** The holder says that it has repaired what the last holder left. */
    record SemaphoreConsistent(String process, String group) implements RobustSemaphoreEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("group", group);
        }
    }

    /** A signal without repair: no process gets the semaphore any more. */
    record SemaphoreLost(String process, String group) implements RobustSemaphoreEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("group", group);
        }
    }
}
