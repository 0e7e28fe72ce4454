package sharedpage.sim.action;

import java.util.List;
import sharedpage.sim.device.Channel;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.NamedOwner;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Received;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Origin;
import sharedpage.sim.memory.Page;

/**
 * A DMA channel moves those bytes of its transfer that lie in one frame. After the last line of a frame comes line 0 of
 * the next frame, whoever owns it: the device looks at no page table, and marks nothing as used or modified.
 */
public record MoveByDma(int channel) implements Action {

    @Override
    public void perform(Turn turn) {
        Channel transfer = turn.machine().channels().get(channel);
        if (transfer.frame() >= turn.machine().frames().size()) {
            turn.trap(Failure.BUS, transfer.frame(), 0, transfer.moved(), transfer.length());
            finish(turn);
            return;
        }
        int length =
                Math.min(transfer.length() - transfer.moved(), turn.settings().pageSize() - transfer.line());
        move(turn, transfer, length);
        if (turn.machine().channels().get(channel).moved() < transfer.length()) {
            turn.then(List.of(this));
        } else {
            finish(turn);
        }
    }

    private void move(Turn turn, Channel transfer, int length) {
        turn.pay(Cost.MEMORY, 1);
        Machine machine = turn.machine();
        int number = transfer.frame();
        int line = transfer.line();
        Frame frame = machine.frames().get(number);
        Machine next = machine.with(
                channel, transfer.advanced(length, machine.settings().pageSize()));
        if (transfer.access() == Access.WRITE) {
            Bytes data = transfer.data().repeated(transfer.moved(), length);
            next = next.with(number, frame.with(line, data, origin(turn, transfer)));
        } else {
            turn.receive(new Received(
                    frame.bytes().slice(line, length), frame.origins().slice(line, length)));
        }
        turn.become(next, told(turn, transfer, length));
        if (isOverflow(transfer)) {
            noticeForeignOwner(turn, transfer, length);
        } else {
            Truth.atDma(turn, transfer.page(), number, length);
        }
    }

    private static boolean isOverflow(Channel transfer) {
        return transfer.frame() != transfer.start();
    }

    private static Origin origin(Turn turn, Channel transfer) {
        return new Origin(transfer.process(), Origin.By.DMA, Origin.NO_PAGE, 0, turn.number(), isOverflow(transfer));
    }

    private static Event told(Turn turn, Channel transfer, int length) {
        return new Event.BytesMoved(
                turn.process().name(),
                "dma",
                transfer.access().word(),
                null,
                null,
                length,
                transfer.frame(),
                transfer.line(),
                isOverflow(transfer),
                turn.machine().ownerOf(transfer.frame()),
                transfer.moved() + length,
                transfer.length());
    }

    private static void noticeForeignOwner(Turn turn, Channel transfer, int length) {
        NamedOwner owner = turn.machine().ownerOf(transfer.frame());
        String requester = turn.process().name();
        boolean own = requester.equals(owner.process());
        if (!own && !owner.kind().equals("free")) {
            String name = transfer.access() == Access.WRITE ? "foreign_write" : "foreign_read";
            String victim = owner.process() == null ? "The owner" : owner.process();
            turn.tell(new Event.Incident(name, requester, victim, transfer.frame(), length));
        }
    }

    /** The kernel takes over: it started the transfer, so it knows which page is not as it was on disk any more. */
    private void finish(Turn turn) {
        Machine machine = turn.machine();
        Channel transfer = machine.channels().get(channel);
        int process = transfer.process();
        Frame start = machine.frames().get(transfer.start());
        Page page = machine.page(transfer.page());
        boolean dirty = page.dirty() || transfer.access() == Access.WRITE;
        Machine done = machine.with(transfer.start(), start.unpinned())
                .with(transfer.page(), page.withDirty(dirty))
                .with(channel, Channel.IDLE)
                .with(process, machine.activity(process).woken());
        turn.become(done, new Event.DmaFinished(turn.process().name(), channel, transfer.moved()));
        Orphans.release(turn, transfer.page());
    }
}
