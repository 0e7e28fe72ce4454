package sharedpage.sim.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sharedpage.sim.event.AccessFault;
import sharedpage.sim.event.RefusalReason;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Payload;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.mmu.Mmu;
import sharedpage.sim.mmu.Translation;

/**
 * The bytes in the address space of a process that become a message, or that a message is to replace. The kernel copies
 * all of them in one action or none: it goes through the page table of the process, and begins when every page is there.
 */
final class MessageBuffer {
    private final StepBuilder step;
    private final Transfer transfer;
    private final List<BufferFragment> parts = new ArrayList<>();

    /** What lies in one page, and the frame of that page. */
    private record BufferFragment(Transfer bytes, int frame) {}

    private MessageBuffer(StepBuilder step, Transfer transfer) {
        this.step = step;
        this.transfer = transfer;
    }

    /**
     * The buffer of the process that acts, if all of it can be reached. Else the access has trapped, or a member or a page is
     * waited for and the action will be tried again; but for that nothing has changed.
     */
    static Optional<MessageBuffer> reached(StepBuilder step, Action action, Transfer transfer) {
        MessageBuffer buffer = new MessageBuffer(step, transfer);
        Machine before = step.machine();
        List<Transfer> pages = transfer.byPage(step.settings(), step.process());
        if (!StartDma.fits(step, pages)) {
            step.refuse(
                    step.operation(),
                    RefusalReason.BUFFER,
                    null,
                    transfer.first().page());
            return Optional.empty();
        }
        boolean permitted = pages.stream()
                .allMatch(page ->
                        MinMembersRule.permitsAccess(step, action, page.first().page()));
        return permitted && pages.stream().allMatch(page -> buffer.reach(before, action, page))
                ? Optional.of(buffer)
                : Optional.empty();
    }

    private boolean reach(Machine before, Action action, Transfer page) {
        Translation translation = Mmu.translate(step, page.first(), page.access());
        if (translation.isHit()) {
            parts.add(new BufferFragment(page, translation.frame()));
            return true;
        }
        step.commit(before);
        if (translation.fault() == AccessFault.ABSENT) {
            PageFault.raise(step, action, page.first().page());
        } else if (translation.fault() == AccessFault.COPY_ON_WRITE) {
            PageCopy.raise(step, action, page.first().page());
        } else {
            step.trap(translation.fault(), page.first().page(), page.first().line(), 0, transfer.length());
        }
        return false;
    }

    /** A copy of its bytes. */
    Payload copied() {
        Payload copy = Payload.NOTHING;
        for (BufferFragment part : parts) {
            Frame frame = step.machine().frames().get(part.frame);
            copy = copy.followedBy(new Payload(frame.bytes(), frame.origins())
                    .slice(part.bytes.first().line(), part.bytes.length()));
            check(part);
        }
        return copy;
    }

    /** Replaces its bytes by as many others. */
    void fill(Payload bytes) {
        int done = 0;
        for (BufferFragment part : parts) {
            Payload next = bytes.slice(done, part.bytes.length());
            Machine machine = step.machine();
            Frame frame = machine.frames().get(part.frame);
            step.commit(machine.with(part.frame, frame.with(part.bytes.first().line(), next.bytes(), next.origins())));
            check(part);
            done += part.bytes.length();
        }
    }

    private void check(BufferFragment part) {
        int page = part.bytes.first().page();
        MinMembersRule.warn(step, page);
        IncidentDetector.checkAccess(step, step.entry(page), part.frame, part.bytes.access(), part.bytes.length());
    }
}
