package sharedpage.sim.event;

/** What happens to processes as a whole. */
public sealed interface ProcessEvent extends Event {
    /** A process was created, with an empty address space of its own. */
    record ProcessSpawned(String process, String parent) implements ProcessEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("parent", parent);
        }
    }

    /**
     * A process cannot go on.
     *
     * @param on what it waits for: semaphore, units (of a semaphore that starts with another value than 1), channel, page
     *     (that the kernel moves), device (that works on a page), frame, frames (two neighbouring ones), company; hold or
     *     suspension if it may not run
     * @param group the group whose semaphore it is, or null
     * @param place its place in the queue, from 1; 0 if there is no queue
     */
    record Blocked(String process, String on, String group, int place) implements ProcessEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("on", on)
                    .and("group", group)
                    .and("place", place);
        }

        public boolean isAtSemaphore() {
            return on.equals("semaphore") || on.equals("units");
        }

        @Override
        public String key() {
            return "Blocked." + on;
        }
    }

    /** A process ended and its private frames are free. */
    record ProcessEnded(String process) implements ProcessEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process);
        }
    }

    /** The kill of a process waits until the process holds no semaphore. */
    record KillDeferred(String process, String group) implements ProcessEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("group", group);
        }
    }

    /** A process was killed by another one. */
    record ProcessKilled(String process, String by) implements ProcessEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("by", by);
        }
    }

    /** A process was suspended by the owner of its group. */
    record ProcessSuspended(String process, int times) implements ProcessEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("times", times);
        }

        @Override
        public String key() {
            return "ProcessSuspended" + (times > 1 ? ".again" : "");
        }
    }

    /** A process was resumed by the owner of its group; it runs again when {@code times} is 0. */
    record ProcessResumed(String process, int times) implements ProcessEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("times", times);
        }

        @Override
        public String key() {
            return "ProcessResumed" + (times > 0 ? ".still" : "");
        }
    }

    /** A word of memory was copied into a register. */
    record RegisterLoaded(String process, String register, String value) implements ProcessEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("register", register).and("value", value);
        }
    }

    /** A number was added to a register, modulo the size of a word. */
    record RegisterAdded(String process, String register, int added, String value) implements ProcessEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("register", register)
                    .and("added", added)
                    .and("value", value);
        }
    }

    /** The value of a register goes to a word of memory. */
    record RegisterStored(String process, String register, String value) implements ProcessEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("register", register).and("value", value);
        }
    }

    /**
     * An operation begins, and takes one of its numbers from a register.
     *
     * @param parameter what the number is: page, at, bytes or size
     */
    record ArgumentTaken(String process, String parameter, String register, String value) implements ProcessEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("parameter", parameter)
                    .and("register", register)
                    .and("value", value);
        }

        @Override
        public String key() {
            return "ArgumentTaken." + parameter;
        }
    }

    /**
     * A program looked at registers of its process to choose what comes next.
     *
     * @param facts what they are, for example "r1 is 0 and r2 is 7"
     * @param loop whether a loop goes on, or ends
     * @param holds whether the condition holds
     */
    record RegistersTested(String process, String facts, boolean loop, boolean holds) implements ProcessEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("facts", facts)
                    .and("loop", loop)
                    .and("holds", holds);
        }

        @Override
        public String key() {
            return "RegistersTested." + (loop ? "loop" : "branch") + (holds ? "" : ".fails");
        }
    }

    /**
     * Why a process that is part of a deadlock can't go on.
     *
     * @param name of the group or the mailbox in question, or null
     * @param other who holds the semaphore or held it last, who may send, empties or answers; or null
     * @param how of a semaphore: held, itself (its holder waits for it), suspended, dead, left (its holder has left the
     *     group), unheld (no process holds it), units (it counts, and none is left); else what it waits for: message, room,
     *     reply, page, company, other
     */
    record WaitsFor(String process, String name, String other, String how) implements ProcessEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("name", name)
                    .and("other", other)
                    .and("how", how);
        }

        @Override
        public String key() {
            return "WaitsFor." + how;
        }
    }
}
