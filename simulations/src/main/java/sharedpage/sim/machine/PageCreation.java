package sharedpage.sim.machine;

import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Contents;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Origins;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.policy.ZeroFill;

/** How a page comes into being. Its number is that of pages before. */
public final class PageCreation {
    private PageCreation() {}

    /**
     * A machine with one page more, whose bytes are on disk and, if {@code frame} is not -1, in that frame too.
     *
     * @param span how many neighbouring frames the page takes; only the first one holds it
     */
    public static Machine create(Machine machine, Owner owner, int frame, int span, Bytes bytes, Origins origins) {
        Memory memory = machine.memory();
        int number = memory.pages().size();
        int slot = memory.freeSlot();
        Memory next = memory.withNewSlot(owner, bytes, origins);
        next = frame < 0
                ? next.with(number, Page.onDisk(owner, slot))
                : next.assigned(frame, span, owner, machine.wipes(ZeroFill.ON_ALLOC))
                        .with(number, Page.resident(owner, frame, slot))
                        .with(frame, new Frame(owner, 0, new Contents(bytes, origins)));
        return machine.with(next.with(number, next.pages().get(number).withSpan(span)))
                .with(ActorId.service(number), Activity.IDLE);
    }

    /**
     * A machine with a page more whose bytes are not chosen: zeros, or where frames are not wiped what is in the frame.
     *
     * @param frame the first frame, or -1 if the page begins its life on disk
     */
    public static Machine createUnwritten(Machine machine, Owner owner, int frame, int span) {
        Frame given = frame < 0 || machine.wipes(ZeroFill.ON_ALLOC)
                ? Frame.zeroed(Owner.FREE, machine.settings().pageSize())
                : machine.frames().get(frame);
        return create(machine, owner, frame, span, given.bytes(), given.origins());
    }

    /**
     * A machine with a private page more for the process that has shared another one copy-on-write: the same bytes in a frame
     * of its own, which are not on disk yet.
     *
     * @param frame a free frame
     */
    public static Machine copyPrivate(Machine machine, int process, int page, int frame) {
        int copy = machine.memory().pages().size();
        Page shared = machine.page(machine.processes().get(process).entry(page).of());
        Contents contents = machine.frames().get(shared.frame()).contents();
        Bytes unwritten = Bytes.zeros(contents.bytes().size());
        Machine next = createPrivate(machine, process, page, frame, unwritten, Origins.NONE, true);
        return next.with(frame, new Frame(next.page(copy).owner(), 0, contents))
                .with(copy, next.page(copy).withDirty(true));
    }

    /** A machine with a private page for a process, in a frame and on disk. */
    public static Machine createPrivate(
            Machine machine, int process, int page, int frame, Bytes bytes, Origins origins, boolean writable) {
        PageTableEntry entry =
                PageTableEntry.privatePage(machine.memory().pages().size(), frame, writable);
        return create(machine, Owner.privateTo(process, page), frame, 1, bytes, origins)
                .with(machine.processes().get(process).with(page, entry));
    }
}
