package sharedpage.sim.action;

import java.util.List;
import sharedpage.sim.device.DmaChannel;
import sharedpage.sim.event.Event;
import sharedpage.sim.machine.CopyOnWritePages;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.OwnerKind;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;

/**
 * Compares what an action did with where the bytes of the page really are, and emits an incident where the two differ. It
 * never changes what happens.
 */
final class IncidentDetector {
    private IncidentDetector() {}

    /** After an access of the process that acts: did it reach the frame in which its page is kept? */
    static void checkAccess(StepBuilder step, PageTableEntry entry, int frame, Access access, int length) {
        Machine machine = step.machine();
        Page page = entry.exists() ? machine.page(entry.of()) : null;
        if (page != null && page.keeper() == frame) {
            if (access == Access.WRITE && CopyOnWritePages.isShared(machine, entry.of())) {
                incident(step, "isolation_broken", sharer(step, frame), frame, length);
            }
            return;
        }
        if (page != null && page.frame() == frame) {
            if (access == Access.WRITE) {
                incident(step, "lost_update", frame, length);
            }
        } else {
            reportOutdated(step, frame, length);
        }
    }

    /** A translation that is out of date led to a frame of another page, or of none. */
    private static void reportOutdated(StepBuilder step, int frame, int length) {
        if (step.machine().frames().get(frame).isFree()) {
            incident(step, "freed_frame", frame, length);
        } else {
            incident(step, "isolation_broken", frame, length);
        }
    }

    /**
     * After a device reached a frame: if it was started for it, is the page it was started for still there? Else, was
     * it a stranger's?
     *
     * @param dma the channel as it was before it reached the frame
     */
    static void checkDma(StepBuilder step, DmaChannel dma, int length) {
        Machine machine = step.machine();
        Page page = machine.page(dma.extent().of());
        int frame = dma.frame();
        if (!dma.isStartedFor(frame)) {
            noticeStranger(step, dma, page.owner(), length);
        } else if (!page.exists()) {
            reportOutdated(step, frame, length);
        } else if (page.keeper() != frame) {
            incident(step, "dma_astray", frame, length);
        }
    }

    private static void noticeStranger(StepBuilder step, DmaChannel dma, Owner intended, int length) {
        Owner owner = step.machine().frames().get(dma.frame()).owner();
        List<Integer> owners = CopyOnWritePages.processesIn(step.machine(), dma.frame());
        boolean writes = dma.access() == Access.WRITE;
        boolean own = writes ? owners.equals(List.of(dma.process())) : owners.contains(dma.process());
        if (!own && !owner.equals(intended) && !owner.is(OwnerKind.FREE)) {
            incident(step, writes ? "foreign_write" : "foreign_read", sharer(step, dma.frame()), dma.frame(), length);
        }
    }

    /** Whose a frame is besides the process that acts: one that shares its page copy-on-write, else the owner. */
    private static String sharer(StepBuilder step, int frame) {
        return CopyOnWritePages.processesIn(step.machine(), frame).stream()
                .filter(process -> process != step.process().number())
                .findFirst()
                .map(step::nameOf)
                .orElse(step.machine().ownerOf(frame).holder());
    }

    /**
     * Before a frame is given up and its page is only on disk: is all that is in the frame on disk too? Where the page
     * goes to another frame it may have been written there already; a write to the old one is reported when it happens.
     */
    static void checkFrameRelease(StepBuilder step, Page page) {
        if (page.target() < 0) {
            Machine machine = step.machine();
            Bytes left = machine.frames().get(page.frame()).bytes();
            Bytes kept = machine.memory().disk().get(page.slot()).bytes();
            int lost = PageIo.differing(left, kept);
            if (lost > 0) {
                step.emit(new Event.Incident("bytes_vanished", null, null, page.frame(), lost));
            }
        }
    }

    private static void incident(StepBuilder step, String name, int frame, int length) {
        incident(step, name, step.machine().ownerOf(frame).holder(), frame, length);
    }

    private static void incident(StepBuilder step, String name, String victim, int frame, int length) {
        step.emit(new Event.Incident(name, step.name(), victim, frame, length));
    }
}
