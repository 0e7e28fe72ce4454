package sharedpage.sim.event;

/** What happens when pages move between frames and the disk. */
public sealed interface PagingEvent extends Event {
    /** A frame is free again. */
    record FrameFreed(int frame) implements PagingEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("frame", frame);
        }
    }

    /**
     * An access found a page that may not be used now.
     *
     * @param how hard if the page is on disk, soft if only the entry has to be repaired, locked if the kernel is moving it,
     *     shared if it is shared copy-on-write and the access is a write
     */
    record PageFaulted(String process, int page, String how, NamedOwner owner) implements PagingEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("page", page)
                    .and("how", how)
                    .and("owner", owner);
        }

        @Override
        public String key() {
            return "PageFaulted." + how;
        }
    }

    /** The kernel begins to move a page; a process that faults on it waits. */
    record PageLocked(NamedOwner owner) implements PagingEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("owner", owner);
        }
    }

    /** The kernel has finished moving a page. */
    record PageUnlocked(NamedOwner owner) implements PagingEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("owner", owner);
        }
    }

    /** A process may not run until the kernel lets it go on. */
    record ProcessHeld(String process) implements PagingEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process);
        }
    }

    /** The kernel lets a held process go on. */
    record ProcessReleased(String process) implements PagingEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process);
        }
    }

    /** The present bit of an entry was cleared. */
    record EntryInvalidated(String process, int page) implements PagingEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("page", page);
        }
    }

    /** The present bit of a descriptor was cleared. */
    record DescriptorInvalidated(NamedOwner owner) implements PagingEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("owner", owner);
        }
    }

    /** A process has ended, so the kernel has nothing to do for it while it moves a page. */
    record ProcessSkipped(String process) implements PagingEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process);
        }
    }

    /** An entry that the list names does not lead to the page that is moved, so the kernel leaves it as it is. */
    record EntrySkipped(String process, int page) implements PagingEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("page", page);
        }
    }

    /**
     * An entry is not repaired after all, and the access is tried as it is.
     *
     * @param how what happened since the fault: the kernel has locked the page, it is absent again, the entry was removed
     */
    record RepairSkipped(String process, int page, String how) implements PagingEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("page", page);
        }

        @Override
        public String key() {
            return "RepairSkipped." + how;
        }
    }

    /** All processors with one of the members on it are interrupted to flush. */
    record ShootdownStarted(int members) implements PagingEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("members", members);
        }
    }

    /** A copy of a page table entry was dropped from a TLB, and the entry's modified bit was collected. */
    record TlbFlushed(String process, int page, boolean modified) implements PagingEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("page", page).and("modified", modified);
        }

        @Override
        public String key() {
            return "TlbFlushed" + (modified ? ".modified" : "");
        }
    }

    /** The bytes of a frame were written to the page's slot of the backing store. */
    record PageWritten(NamedOwner owner, int frame, int slot) implements PagingEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("owner", owner).and("frame", frame).and("slot", slot);
        }
    }

    /** The slot already holds the content of the page, so nothing was written. */
    record PageClean(NamedOwner owner, int frame) implements PagingEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("owner", owner).and("frame", frame);
        }
    }

    /** A frame was chosen for a page that will be moved into it. */
    record FrameChosen(NamedOwner owner, int frame) implements PagingEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("owner", owner).and("frame", frame);
        }
    }

    /**
     * The clock algorithm chose the page that has to go.
     *
     * @param used whether it was used too, and the hand had to go round to it once more
     * @param span how many neighbouring frames are needed
     */
    record VictimChosen(NamedOwner owner, int frame, boolean used, int span) implements PagingEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("owner", owner).and("frame", frame).and("missing", missing());
        }

        /** What there is not, in words. */
        public String missing() {
            return span == 1 ? "No frame is free" : "No two neighbouring frames are free";
        }

        @Override
        public String key() {
            return "VictimChosen" + (used ? ".used" : "");
        }
    }

    /** The bytes of a page came back from its slot into a frame. */
    record PageFetched(NamedOwner owner, int slot, int frame) implements PagingEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("owner", owner).and("slot", slot).and("frame", frame);
        }
    }

    /** The bytes of a page were copied from one frame to another. */
    record FrameCopied(NamedOwner owner, int from, int to) implements PagingEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("owner", owner).and("from", from).and("to", to);
        }
    }

    /** The kernel records that the page is in its new frame. */
    record PageArrived(NamedOwner owner, int frame) implements PagingEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("owner", owner).and("frame", frame);
        }
    }

    /** An entry points to a frame, and is present. */
    record EntryPointed(String process, int page, int frame) implements PagingEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("page", page).and("frame", frame);
        }
    }

    /** A descriptor points to a frame, and is present. */
    record DescriptorPointed(NamedOwner owner, int frame) implements PagingEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("owner", owner).and("frame", frame);
        }
    }

    /** A child has an entry for a private page of its parent, which both share until one of them writes. */
    record PageShared(String process, String parent, int page) implements PagingEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("parent", parent).and("page", page);
        }
    }

    /** A page that was shared copy-on-write was copied for a process that is to write it. */
    record PageCopied(String process, int page, int from, int to) implements PagingEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("page", page)
                    .and("from", from)
                    .and("to", to);
        }
    }

    /** No other process has the page any more, so it becomes writable without a copy. */
    record CopySpared(String process, int page, int frame) implements PagingEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("page", page).and("frame", frame);
        }
    }

    /** A page that was to be copied is on disk now, and the access is tried as it is. */
    record CopySkipped(String process, int page) implements PagingEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("page", page);
        }
    }

    /** There is no frame for the copy of a page, and no page that could make room. */
    record CopyAwaited(String process, int page) implements PagingEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("page", page);
        }
    }

    /**
     * Of those who shared a page its owner has it no longer, so another one owns it.
     *
     * @param frame where the page is; -1 if it is on disk
     * @param moving whether the kernel moves it, so that it is in no one place
     */
    record PagePassed(int frame, NamedOwner owner, boolean moving) implements PagingEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("frame", frame).and("owner", owner);
        }

        @Override
        public String key() {
            return "PagePassed" + (moving ? ".moving" : frame < 0 ? ".disk" : "");
        }
    }
}
