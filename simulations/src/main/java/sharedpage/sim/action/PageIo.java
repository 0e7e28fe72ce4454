package sharedpage.sim.action;

import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.NamedOwner;
import sharedpage.sim.event.PagingEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.ActionForm;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Memory;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.BackingSlot;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Contents;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.Page;

/** The kernel copies the bytes of a locked page between frames and the backing store. */
public final class PageIo {
    private PageIo() {}

    /** Writes the page to its slot if it is known to differ from it. From now on its frame is only in transit. */
    public record WriteOut(int page) implements Action {
        @Override
        public void perform(StepBuilder step) {
            Machine machine = step.machine();
            Page moved = machine.page(page);
            Frame frame = machine.frames().get(moved.frame());
            NamedOwner owner = machine.named(moved.owner());
            Memory next = machine.memory()
                    .with(page, moved.withDirty(false).withCopied(true))
                    .with(moved.frame(), frame.ownedBy(Owner.inTransit(moved.owner())));
            if (moved.dirty()) {
                step.charge(UnitPrice.DISK, 1);
                next = next.with(moved.slot(), new BackingSlot(moved.owner(), frame.bytes(), frame.origins()));
                step.commit(step.machine().with(next), new PagingEvent.PageWritten(owner, moved.frame(), moved.slot()));
            } else {
                step.commit(step.machine().with(next), new PagingEvent.PageClean(owner, moved.frame()));
            }
        }

        @Override
        public ActionForm form() {
            return ActionForm.of(28, page);
        }
    }

    /** Reads the page from its slot into the frame chosen for it. */
    public record ReadIn(int page) implements Action {
        @Override
        public void perform(StepBuilder step) {
            step.charge(UnitPrice.DISK, 1);
            Machine machine = step.machine();
            Page moved = machine.page(page);
            BackingSlot slot = machine.memory().disk().get(moved.slot());
            Frame frame = new Frame(moved.owner(), 0, new Contents(slot.bytes(), slot.origins()));
            step.commit(
                    machine.with(moved.target(), frame).with(page, moved.withCopied(true)),
                    new PagingEvent.PageFetched(machine.named(moved.owner()), moved.slot(), moved.target()));
        }

        @Override
        public ActionForm form() {
            return ActionForm.of(29, page);
        }
    }

    /** Copies the page into the frame chosen for it. From now on the old frame is only in transit. */
    public record CopyFrame(int page) implements Action {
        @Override
        public void perform(StepBuilder step) {
            step.charge(UnitPrice.COPIES, 1);
            Machine machine = step.machine();
            Page moved = machine.page(page);
            Frame from = machine.frames().get(moved.frame());
            Frame to = new Frame(moved.owner(), 0, from.contents());
            step.commit(
                    machine.with(moved.target(), to)
                            .with(moved.frame(), from.ownedBy(Owner.inTransit(moved.owner())))
                            .with(page, moved.withCopied(true)),
                    new PagingEvent.FrameCopied(machine.named(moved.owner()), moved.frame(), moved.target()));
        }

        @Override
        public ActionForm form() {
            return ActionForm.of(30, page);
        }
    }

    /** Gives up the frame that the page was in. */
    public record ReleaseFrame(int page) implements Action {
        @Override
        public void perform(StepBuilder step) {
            Page moved = step.machine().page(page);
            IncidentDetector.checkFrameRelease(step, moved);
            FrameRelease.releaseFrames(step, page);
        }

        @Override
        public ActionForm form() {
            return ActionForm.of(31, page);
        }
    }

    /** The page is where it was to go, and entries may be repaired without access to the disk. */
    public record CompleteMove(int page) implements Action {
        @Override
        public void perform(StepBuilder step) {
            Page moved = step.machine().page(page);
            step.commit(
                    step.machine().with(page, moved.arrived().withValid(true)),
                    new PagingEvent.PageArrived(step.machine().named(moved.owner()), moved.target()));
        }

        @Override
        public ActionForm form() {
            return ActionForm.of(32, page);
        }
    }

    /** Whether what is in a frame differs from what is kept elsewhere of the same page. */
    static int differing(Bytes one, Bytes other) {
        int count = 0;
        for (int i = 0; i < one.size(); i++) {
            count += one.at(i) == other.at(i) ? 0 : 1;
        }
        return count;
    }
}
