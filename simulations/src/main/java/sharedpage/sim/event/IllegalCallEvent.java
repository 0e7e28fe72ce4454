package sharedpage.sim.event;

/** What the kernel does with calls that the rules of groups forbid, where it does not refuse them: setting {@code illegal_calls}. */
public sealed interface IllegalCallEvent extends Event {
    /** A member entered again, which changed nothing. */
    record EnteredAgain(String process, int page, String group) implements IllegalCallEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("page", page).and("group", group);
        }
    }

    /** The kernel counted a member that its list does not show. */
    record CountRaised(String group, int count) implements IllegalCallEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("group", group).and("count", count);
        }
    }

    /**
     * The kernel chose another page than the one asked for.
     *
     * @param guard the page that has to stay empty as a guard page; -1 if the one asked for is in use
     */
    record PageChosen(String process, int wanted, int page, int guard) implements IllegalCallEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("wanted", wanted)
                    .and("page", page)
                    .and("guard", guard);
        }

        @Override
        public String key() {
            return "PageChosen" + (guard < 0 ? "" : ".guard");
        }
    }

    /** The address space grew so that it has a page of that number. */
    record SpaceGrown(String process, int page) implements IllegalCallEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("page", page);
        }
    }

    /**
     * An entry was overwritten; its process can no longer reach the page that it mapped.
     *
     * @param shared whether another entry leads to that page
     */
    record EntryOverwritten(String process, int page, NamedOwner owner, boolean shared) implements IllegalCallEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("page", page).and("owner", owner);
        }

        @Override
        public String key() {
            return "EntryOverwritten" + (shared ? ".shared" : "");
        }
    }

    /** A careless kernel was to remove an entry where there is none. */
    record NothingRemoved(String process, int page) implements IllegalCallEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("page", page);
        }
    }

    /** The kernel counts another number of members than its list shows. */
    record CountLowered(String group, int count, int listed) implements IllegalCallEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("group", group).and("count", count).and("listed", listed);
        }
    }

    /** A careless kernel keeps only the newest pair of a process; its older page is on no list any more. */
    record PairForgotten(String process, int page, String group) implements IllegalCallEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("page", page).and("group", group);
        }
    }
}
