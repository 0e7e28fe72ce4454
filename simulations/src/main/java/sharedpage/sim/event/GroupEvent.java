package sharedpage.sim.event;

/** What happens to groups, their members and their semaphores. */
public sealed interface GroupEvent extends Event {
    /** A group was created with its page, in a frame or, for -1, on disk. */
    record GroupCreated(String group, String creator, int frame) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("group", group).and("creator", creator).and("frame", frame);
        }

        @Override
        public String key() {
            return "GroupCreated" + (frame < 0 ? ".disk" : "");
        }
    }

    /**
     * A process mapped the shared page at a page of its choice.
     *
     * @param frame the frame to which that leads; -1 if the shared page is on disk
     * @param descriptor whether the entry points to the descriptor of the shared page, and that to the frame
     */
    record MemberEntered(String process, int page, String group, int frame, boolean descriptor) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("page", page)
                    .and("group", group)
                    .and("frame", frame)
                    .and("descriptor", descriptor);
        }

        @Override
        public String key() {
            return "MemberEntered" + (descriptor ? ".descriptor" : "") + (frame < 0 ? ".disk" : "");
        }
    }

    /** The first member came: the group has a semaphore. */
    record SemaphoreCreated(String group, int value) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("group", group).and("value", value);
        }
    }

    /** The creator of a group chose the value that its semaphore starts with. */
    record InitialValueSet(String group, int value) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("group", group).and("value", value);
        }
    }

    /** A wait succeeded at once. */
    record SemaphoreTaken(String process, String group) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("group", group);
        }
    }

    /** A signal passed the semaphore to the first process in the queue. */
    record SemaphoreHanded(String from, String to, String group) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("from", from).and("to", to).and("group", group);
        }
    }

    /**
     * A signal increased the value of a semaphore.
     *
     * @param woken the process that waited longest and now tries to get the semaphore, in competition with others; null if
     *     the queue was empty
     */
    record SemaphoreReleased(String process, String group, int value, String woken) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("group", group)
                    .and("value", value)
                    .and("woken", woken);
        }

        @Override
        public String key() {
            return "SemaphoreReleased" + (woken == null ? "" : ".woken");
        }
    }

    /** The last member left: the semaphore is deleted, the frame is kept. */
    record SemaphoreDeleted(String group) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("group", group);
        }
    }

    /** A page has no page table entry any more. */
    record EntryRemoved(String process, int page) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("page", page);
        }
    }

    /** A process left its group. */
    record MemberLeft(String process, int page, String group) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("page", page).and("group", group);
        }
    }

    /** A group was dissolved. */
    record GroupDissolved(String group, String process) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("group", group).and("process", process);
        }
    }

    /** A process ended without leaving its group: the list still names it. */
    record MemberGone(String process, int page, String group) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("page", page).and("group", group);
        }
    }

    /** A member uses the page of a group that it is alone in. */
    record Alone(String process, String group) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("group", group);
        }
    }

    /** The kernel signalled on behalf of a process that ended. */
    record SignalledForDead(String process, String group) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("group", group);
        }
    }

    /** A process no longer waits in the queue of a semaphore. */
    record LeftQueue(String process, String group) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("group", group);
        }
    }

    /** The group belongs to another process, or for null to the operating system. */
    record GroupInherited(String group, String heir) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("group", group).and("heir", heir);
        }

        @Override
        public String key() {
            return "GroupInherited" + (heir == null ? ".root" : "");
        }
    }

    /** The group will end when its last member has left. */
    record GroupMarked(String group) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("group", group);
        }
    }

    /**
     * No process is left that may dissolve a group.
     *
     * @param creator the process that made the group, if it is the one that ended now; else null
     */
    record GroupOrphaned(String group, String creator) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("group", group).and("creator", creator);
        }

        @Override
        public String key() {
            return "GroupOrphaned" + (creator == null ? ".later" : "");
        }
    }

    /**
     * A group is suspended, and no live member of it is there to be stopped; or it is resumed, and none was.
     *
     * @param resumed which of the two
     */
    record NoMemberLives(String group, boolean resumed) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("group", group).and("resumed", resumed);
        }

        @Override
        public String key() {
            return "NoMemberLives" + (resumed ? ".resumed" : "");
        }
    }

    /** A new process has an entry of its parent; listed if it is on the group's list. */
    record EntryInherited(String process, int page, String group, boolean listed) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("page", page)
                    .and("group", group)
                    .and("listed", listed);
        }

        @Override
        public String key() {
            return "EntryInherited" + (listed ? "" : ".unlisted");
        }
    }
}
