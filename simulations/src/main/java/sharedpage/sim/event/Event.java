package sharedpage.sim.event;

/**
 * A fact that a step brought about, in names and numbers: no colours, no pixels, no delays. The wire, the picture and
 * the sentences are all made from it. {@link Sentences} has one text for every {@link #key()}.
 */
public sealed interface Event {

    /** Under which the catalogue keeps this event's sentence: the type and, where it matters, the variant. */
    default String key() {
        return getClass().getSimpleName();
    }

    /** A process was made, with an empty address space of its own. */
    record ProcessSpawned(String process, String parent) implements Event {}

    /** A group was made and got its page, in a frame or, for -1, on disk. */
    record GroupCreated(String group, String creator, int frame) implements Event {
        @Override
        public String key() {
            return "GroupCreated" + (frame < 0 ? ".disk" : "");
        }
    }

    /** A process mapped the shared frame at a page of its choice. */
    record MemberEntered(String process, int page, String group, int frame) implements Event {
        @Override
        public String key() {
            return "MemberEntered" + (frame < 0 ? ".disk" : "");
        }
    }

    /** The first member came: the group has a semaphore. */
    record SemaphoreCreated(String group, int value) implements Event {}

    /** A wait succeeded at once. */
    record SemaphoreTaken(String process, String group) implements Event {}

    /** A signal handed the semaphore to the first process that waited. */
    record SemaphoreHanded(String from, String to, String group) implements Event {}

    /** A signal found nobody waiting. */
    record SemaphoreReleased(String process, String group, int value) implements Event {}

    /** The last member left: the semaphore is gone, the frame is not. */
    record SemaphoreDeleted(String group) implements Event {}

    /**
     * A process cannot go on.
     *
     * @param on what it waits for: semaphore or channel
     * @param group the group whose semaphore it is, or null
     * @param place its place in the queue, from 1; 0 if there is no queue
     */
    record Blocked(String process, String on, String group, int place) implements Event {
        @Override
        public String key() {
            return "Blocked." + on;
        }
    }

    /** Every page of a transfer was looked at, and none of them will stop it. */
    record Probed(String process, int page, int length) implements Event {}

    /** A call is carried out for the first bytes only: a check cuts it, or the kernel's buffer has no more room. */
    record Truncated(String process, int page, String by, int length, int asked) implements Event {
        @Override
        public String key() {
            return "Truncated." + by;
        }
    }

    /** Bytes moved between a process, or the device it has asked, and the kernel's buffer: no page frame is touched. */
    record Buffered(String process, String by, String access, int length) implements Event {
        @Override
        public String key() {
            return "Buffered." + by + "." + access;
        }
    }

    /**
     * Bytes moved between a process and one frame.
     *
     * @param by cpu or dma
     * @param access read or write
     * @param page page of the virtual address; null if a device counted on from the one address it was given
     * @param line line in that page, or null likewise
     * @param frame the frame they were moved to or from
     * @param frameLine line in that frame
     * @param overflow whether the call named another page, or another frame
     * @param owner whose the frame is
     * @param done bytes of the call moved so far, these included
     * @param total bytes that the call asked for
     */
    record BytesMoved(
            String process,
            String by,
            String access,
            Integer page,
            Integer line,
            int length,
            int frame,
            int frameLine,
            boolean overflow,
            NamedOwner owner,
            int done,
            int total)
            implements Event {
        @Override
        public String key() {
            String listed = by.equals("dma") && page != null ? ".listed" : "";
            return "BytesMoved." + by + "." + access + listed
                    + (!overflow ? "" : before() < 0 ? ".wrapped" : ".overflow");
        }

        /** The lines of the frame as words, for example "lines 0 to 511". */
        public String lines() {
            return length == 1 ? "line " + frameLine : "lines " + frameLine + " to " + (frameLine + length - 1);
        }

        /** Whose the frame is, in words: "its own page", or the owner's name. */
        public String whose() {
            return owner.kind().equals("private") && process.equals(owner.process())
                    ? "its own page"
                    : owner.toString();
        }

        /** The page before the one now reached; the frame before, by DMA. */
        public int before() {
            return (page == null ? frame : page) - 1;
        }
    }

    /** A call asked for no bytes at all. */
    record NothingMoved(String process, int page) implements Event {}

    /**
     * A DMA channel got one physical start address and one length, or a list of them.
     *
     * @param frame the first frame it was given, or -1 if it works on the kernel's buffer
     * @param places how many places are on the list
     */
    record DmaStarted(String process, int channel, String access, int page, int line, int frame, int length, int places)
            implements Event {
        @Override
        public String key() {
            return "DmaStarted." + access + (frame < 0 ? ".buffer" : places > 1 ? ".list" : "");
        }
    }

    /** A DMA channel is idle again and the process that asked goes on. */
    record DmaFinished(String process, int channel, int moved) implements Event {}

    /**
     * The hardware stopped an access, or a device. What had moved before stays moved.
     *
     * @param page page of the address; where a device was stopped, the frame that it did not reach
     */
    record Trapped(String process, String error, int page, int line, int moved, int length) implements Event {
        @Override
        public String key() {
            return "Trapped." + error + (moved == 0 ? ".first" : "");
        }
    }

    /**
     * The rules refused a call; nothing changed.
     *
     * @param operation name of the call as the lecture writes it
     * @param about the group or name in question, or null
     * @param page the page named in the call, or null
     */
    record Refused(String process, String operation, String error, String about, Integer page) implements Event {
        @Override
        public String key() {
            return "Refused." + error;
        }
    }

    /** Something happened that the model calls wrong, noticed by comparing with whose the frames are. */
    record Incident(String name, String process, String victim, int frame, int length) implements Event {
        @Override
        public String key() {
            return "Incident." + name;
        }
    }

    /** A page has no page table entry any more. */
    record EntryRemoved(String process, int page) implements Event {}

    /** A process left its group. */
    record MemberLeft(String process, int page, String group) implements Event {}

    /** A frame is free again. */
    record FrameFreed(int frame) implements Event {}

    /** A group is gone for ever. */
    record GroupDissolved(String group, String process) implements Event {}

    /** A process ended and its private frames are free. */
    record ProcessEnded(String process) implements Event {}

    /** A process ended without leaving its group: the list still names it. */
    record MemberGone(String process, int page, String group) implements Event {}

    /**
     * An access found a page that may not be used now.
     *
     * @param how hard if the page is on disk, soft if only the entry has to be mended, locked if the kernel is moving it
     */
    record PageFaulted(String process, int page, String how, NamedOwner owner) implements Event {
        @Override
        public String key() {
            return "PageFaulted." + how;
        }
    }

    /** The kernel begins to move a page; whoever faults on it waits. */
    record PageLocked(NamedOwner owner) implements Event {}

    /** The kernel has finished moving a page. */
    record PageUnlocked(NamedOwner owner) implements Event {}

    /** A process may not run until the kernel lets it go on. */
    record ProcessHeld(String process) implements Event {}

    /** The kernel lets a held process go on. */
    record ProcessReleased(String process) implements Event {}

    /** The present bit of an entry was cleared. */
    record EntryInvalidated(String process, int page) implements Event {}

    /** The present bit of a descriptor was cleared. */
    record DescriptorInvalidated(NamedOwner owner) implements Event {}

    /** All processors with one of the members on it are told to flush. */
    record ShootdownStarted(int members) implements Event {}

    /** A copy of a page table entry was dropped from a TLB, and the entry's modified bit was collected. */
    record TlbFlushed(String process, int page, boolean modified) implements Event {
        @Override
        public String key() {
            return "TlbFlushed" + (modified ? ".modified" : "");
        }
    }

    /** The bytes of a frame were written to the page's slot of the backing store. */
    record PageWritten(NamedOwner owner, int frame, int slot) implements Event {}

    /** The page is on disk as it is, so nothing was written. */
    record PageClean(NamedOwner owner, int frame) implements Event {}

    /** A frame was chosen for a page that is to come. */
    record FrameChosen(NamedOwner owner, int frame) implements Event {}

    /** The clock algorithm chose the page that has to go. */
    record VictimChosen(NamedOwner owner, int frame) implements Event {}

    /** The bytes of a page came back from its slot into a frame. */
    record PageFetched(NamedOwner owner, int slot, int frame) implements Event {}

    /** The bytes of a page were copied from one frame to another. */
    record FrameCopied(NamedOwner owner, int from, int to) implements Event {}

    /** An entry points to a frame, and is present. */
    record EntryPointed(String process, int page, int frame) implements Event {}

    /** A descriptor points to a frame, and is present. */
    record DescriptorPointed(NamedOwner owner, int frame) implements Event {}

    /** A member entered again, which changed nothing. */
    record EnteredAgain(String process, int page, String group) implements Event {}

    /** The kernel counted a member that its list does not show. */
    record CountRaised(String group, int count) implements Event {}

    /** The kernel chose another page than the one asked for. */
    record PageChosen(String process, int wanted, int page) implements Event {}

    /** The address space grew so that it has a page of that number. */
    record SpaceGrown(String process, int page) implements Event {}

    /** An entry was overwritten; what it stood for is lost to its process. */
    record EntryOverwritten(String process, int page, NamedOwner owner) implements Event {}

    /** A member uses the page of a group that it is alone in. */
    record Alone(String process, String group) implements Event {}

    /** The kernel signalled in the name of a process that ended. */
    record SignalledForDead(String process, String group) implements Event {}

    /** A wait succeeded, and the process is told that the holder before it ended with the semaphore in its hands. */
    record OwnerDied(String process, String group) implements Event {}

    /** A process no longer waits in the queue of a semaphore. */
    record LeftQueue(String process, String group) implements Event {}

    /** The group belongs to another process, or for null to the operating system. */
    record GroupInherited(String group, String heir) implements Event {
        @Override
        public String key() {
            return "GroupInherited" + (heir == null ? ".root" : "");
        }
    }

    /** The group will end when its last member has left. */
    record GroupMarked(String group) implements Event {}

    /** The creator of a group that lives has ended: nobody may dissolve it. */
    record GroupOrphaned(String group, String creator) implements Event {}

    /** A process will end as soon as it holds no semaphore. */
    record ProcessSentenced(String process, String group) implements Event {}

    /** A process was ended by another one. */
    record ProcessKilled(String process, String by) implements Event {}

    /** A new process has an entry of its parent; listed if the group knows of it. */
    record EntryInherited(String process, int page, String group, boolean listed) implements Event {
        @Override
        public String key() {
            return "EntryInherited" + (listed ? "" : ".unlisted");
        }
    }

    /** A process was suspended by the owner of its group. */
    record ProcessSuspended(String process, int times) implements Event {}

    /** A process was resumed by the owner of its group; it runs again when {@code times} is 0. */
    record ProcessResumed(String process, int times) implements Event {}
}
