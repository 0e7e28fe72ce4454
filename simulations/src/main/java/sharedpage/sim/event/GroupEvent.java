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

    /** A process mapped the shared frame at a page of its choice. */
    record MemberEntered(String process, int page, String group, int frame) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("page", page)
                    .and("group", group)
                    .and("frame", frame);
        }

        @Override
        public String key() {
            return "MemberEntered" + (frame < 0 ? ".disk" : "");
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

    /** A signal found the queue empty. */
    record SemaphoreReleased(String process, String group, int value) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("group", group).and("value", value);
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

    /** A member entered again, which changed nothing. */
    record EnteredAgain(String process, int page, String group) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("page", page).and("group", group);
        }
    }

    /** The kernel counted a member that its list does not show. */
    record CountRaised(String group, int count) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("group", group).and("count", count);
        }
    }

    /** The kernel chose another page than the one asked for. */
    record PageChosen(String process, int wanted, int page) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("wanted", wanted).and("page", page);
        }
    }

    /** The address space grew so that it has a page of that number. */
    record SpaceGrown(String process, int page) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("page", page);
        }
    }

    /** An entry was overwritten; its process can no longer reach the page that it mapped. */
    record EntryOverwritten(String process, int page, NamedOwner owner) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("page", page).and("owner", owner);
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

    /** A careless kernel was to remove an entry where there is none. */
    record NothingRemoved(String process, int page) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("page", page);
        }
    }

    /** The kernel counts another number of members than its list shows. */
    record CountLowered(String group, int count, int listed) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("group", group).and("count", count).and("listed", listed);
        }
    }

    /** A careless kernel keeps only the newest pair of a process; its older page is on no list any more. */
    record PairForgotten(String process, int page, String group) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("page", page).and("group", group);
        }
    }

    /** A group is suspended or resumed, and no live member of it was there to be stopped. */
    record NoMemberLives(String group) implements GroupEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("group", group);
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
