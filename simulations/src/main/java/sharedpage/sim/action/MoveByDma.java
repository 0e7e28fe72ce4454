package sharedpage.sim.action;

import java.util.List;
import sharedpage.sim.device.Channel;
import sharedpage.sim.device.Extent;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Grain;
import sharedpage.sim.machine.LastFrame;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Received;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Origin;

/**
 * A DMA channel moves those bytes of its transfer that lie in one frame. After the last line of a frame comes line 0 of
 * the next frame, whoever owns it: the device looks at no page table, and marks nothing as used or modified.
 */
public record MoveByDma(int channel) implements Action {
    @Override
    public void perform(Turn turn) {
        Channel transfer = turn.machine().channels().get(channel);
        Failure stop = obstacle(turn, transfer);
        if (stop != null) {
            turn.trap(stop, transfer.frame(), 0, transfer.moved(), transfer.length());
            Dma.finish(turn, channel);
            return;
        }
        move(
                turn,
                transfer,
                Grain.bytes(
                        turn.settings(),
                        transfer.line(),
                        transfer.fragment(turn.settings().pageSize())));
        if (turn.machine().channels().get(channel).moved() < transfer.length()) {
            turn.then(List.of(this));
        } else {
            Dma.finish(turn, channel);
        }
    }

    /** Why the device cannot reach the frame; null if it can. */
    private static Failure obstacle(Turn turn, Channel transfer) {
        boolean watched = turn.settings().get(Setting.IOMMU) == Setting.Switch.ON;
        if (watched && !transfer.isStartedFor(transfer.frame())) {
            return Failure.IOMMU;
        }
        return transfer.frame() < turn.machine().frames().size() ? null : Failure.BUS;
    }

    private void move(Turn turn, Channel transfer, int length) {
        turn.pay(Cost.MEMORY, 1);
        Machine machine = turn.machine();
        int number = transfer.frame();
        int line = transfer.line();
        Frame frame = machine.frames().get(number);
        Machine next = machine.with(channel, advanced(machine, transfer, length));
        if (transfer.access() == Access.WRITE) {
            Bytes data = transfer.data().repeated(transfer.moved(), length);
            next = next.with(number, frame.with(line, data, origin(turn, transfer)));
        } else {
            turn.receive(new Received(
                    frame.bytes().slice(line, length), frame.origins().slice(line, length)));
        }
        turn.become(next, told(turn, transfer, length));
        Truth.atDma(turn, transfer, length);
    }

    private static Channel advanced(Machine machine, Channel transfer, int length) {
        boolean wraps = machine.settings().get(Setting.LAST_FRAME) == LastFrame.WRAP;
        int frames = wraps ? machine.frames().size() : Integer.MAX_VALUE;
        return transfer.advanced(length, machine.settings().pageSize(), frames);
    }

    private static boolean isOverflow(Turn turn, Channel transfer) {
        return transfer.overflows(turn.settings().pageSize());
    }

    private static Origin origin(Turn turn, Channel transfer) {
        boolean overflow = isOverflow(turn, transfer);
        return new Origin(transfer.process(), Origin.By.DMA, Origin.NO_PAGE, 0, turn.number(), overflow);
    }

    private static Event told(Turn turn, Channel transfer, int length) {
        Extent extent = transfer.extent();
        boolean listed = transfer.extents().size() > 1;
        return new TransferEvent.BytesMoved(
                turn.name(),
                "dma",
                transfer.access().word(),
                listed ? extent.page() : null,
                listed ? transfer.line() : null,
                length,
                transfer.frame(),
                transfer.line(),
                isOverflow(turn, transfer),
                turn.machine().ownerOf(transfer.frame()),
                transfer.moved() + length,
                transfer.length());
    }
}
