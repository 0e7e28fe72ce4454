package sharedpage.sim.action;

import java.util.List;
import sharedpage.sim.device.Channel;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Activity;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Plan;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.machine.Waiting;
import sharedpage.sim.machine.Who;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.PageTableEntry;

/**
 * Hands a transfer to the DMA channel: the kernel translates the start address once, without a look at rights or
 * length, and pins its frame. A page that is on disk, or on its way, is waited for. The process sleeps until the device
 * is done.
 *
 * @param length bytes of the whole transfer
 * @param data pattern of the bytes to write; empty for a read
 */
public record StartDma(Access access, int page, int line, int length, Bytes data) implements Action {
    private static final int CHANNEL = 0;

    @Override
    public void perform(Turn turn) {
        String name = turn.process().name();
        if (length == 0) {
            turn.tell(new Event.NothingMoved(name, page));
        } else if (turn.machine().channels().get(CHANNEL).busy()) {
            turn.tell(new Event.Blocked(name, "channel", null, 0));
            turn.retryAfter(this, Waiting.forChannel(CHANNEL));
        } else {
            start(turn);
        }
    }

    private void start(Turn turn) {
        turn.pay(Cost.MEMORY, 1);
        PageTableEntry entry = turn.process().entry(page);
        if (line >= turn.settings().pageSize() || !entry.exists()) {
            turn.trap(Failure.ADDRESS, page, line, 0, length);
        } else if (turn.machine().page(entry.of()).isResident()
                && !turn.machine().page(entry.of()).locked()) {
            handOver(turn, entry.of());
        } else {
            PageFault.raise(turn, this, page);
        }
    }

    private void handOver(Turn turn, int number) {
        int process = turn.process().number();
        Machine machine = turn.machine();
        int frame = machine.page(number).frame();
        Channel transfer = Channel.started(process, access, frame, line, number, length, data);
        turn.become(
                machine.with(frame, machine.frames().get(frame).pinned())
                        .with(CHANNEL, transfer)
                        .with(Who.channel(CHANNEL), Activity.following(Plan.of(List.of(new MoveByDma(CHANNEL))))),
                new Event.DmaStarted(turn.process().name(), CHANNEL, access.word(), page, line, frame, length));
        turn.sleep(Waiting.forTransfer(CHANNEL));
    }
}
