package sharedpage.sim.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Mmu;
import sharedpage.sim.machine.Received;
import sharedpage.sim.machine.Translation;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.Frame;

/**
 * The bytes in the address space of a process that become a message, or that a message is to replace. The kernel copies
 * all of them in one action or none: it goes through the page table of the process, and begins when every page is there.
 */
final class Buffer {
    private final Turn turn;
    private final Request asked;
    private final List<Part> parts = new ArrayList<>();

    /** What lies in one page, and the frame of that page. */
    private record Part(Request asked, int frame) {}

    private Buffer(Turn turn, Request asked) {
        this.turn = turn;
        this.asked = asked;
    }

    /**
     * The buffer of the process that acts, if all of it can be reached. Else the access has trapped, or a page was asked
     * for and the action will be tried again; but for that nothing has changed.
     */
    static Optional<Buffer> reached(Turn turn, Action action, Request asked) {
        Buffer buffer = new Buffer(turn, asked);
        Machine before = turn.machine();
        List<Request> pages = asked.byPage(turn.settings(), turn.process());
        if (!StartDma.fits(turn, pages)) {
            turn.refuse(turn.operation(), Failure.TOO_LARGE, null, asked.page());
            return Optional.empty();
        }
        return pages.stream().allMatch(page -> buffer.reach(before, action, page))
                ? Optional.of(buffer)
                : Optional.empty();
    }

    private boolean reach(Machine before, Action action, Request page) {
        if (!Company.suffices(turn, action, page.page())) {
            return false;
        }
        Translation translation = Mmu.translate(turn, page.page(), page.line(), page.access());
        if (translation.isHit()) {
            parts.add(new Part(page, translation.frame()));
            return true;
        }
        turn.become(before);
        if (translation.failure() == Failure.PAGE) {
            PageFault.raise(turn, action, page.page());
        } else {
            turn.trap(translation.failure(), page.page(), page.line(), 0, asked.length());
        }
        return false;
    }

    /** A copy of its bytes. */
    Received copied() {
        Received copy = Received.NOTHING;
        for (Part part : parts) {
            Frame frame = turn.machine().frames().get(part.frame);
            copy = copy.followedBy(
                    new Received(frame.bytes(), frame.origins()).slice(part.asked.line(), part.asked.length()));
            judge(part);
        }
        return copy;
    }

    /** Replaces its bytes by as many others. */
    void fill(Received bytes) {
        int done = 0;
        for (Part part : parts) {
            Received next = bytes.slice(done, part.asked.length());
            Machine machine = turn.machine();
            Frame frame = machine.frames().get(part.frame);
            turn.become(machine.with(part.frame, frame.with(part.asked.line(), next.bytes(), next.origins())));
            judge(part);
            done += part.asked.length();
        }
    }

    private void judge(Part part) {
        int page = part.asked.page();
        Company.warn(turn, page);
        Truth.atAccess(turn, turn.entry(page), part.frame, part.asked.access(), part.asked.length());
    }
}
