package sharedpage.sim.action;

import java.util.List;
import sharedpage.sim.device.Channel;
import sharedpage.sim.event.Event;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Activity;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Plan;
import sharedpage.sim.machine.Translation;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.machine.Waiting;
import sharedpage.sim.machine.Who;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Bytes;

/**
 * Hands a transfer to the DMA channel: the start address is translated once, without a look at rights or length, and
 * its frame is pinned. The process sleeps until the device is done.
 *
 * @param length bytes of the whole transfer
 * @param data pattern of the bytes to write; empty for a read
 */
public record StartDma(Access access, int page, int line, int length, Bytes data) implements Action {
    private static final int CHANNEL = 0;

    @Override
    public void perform(Turn turn) {
        String name = turn.process().name();
        Waiting forChannel = Waiting.forChannel(CHANNEL);
        if (length == 0) {
            turn.tell(new Event.NothingMoved(name, page));
        } else if (turn.machine().channels().get(CHANNEL).busy()) {
            turn.retryAfter(this, forChannel, new Event.Blocked(name, "channel", null, 0));
        } else {
            start(turn);
        }
    }

    private void start(Turn turn) {
        int process = turn.process().number();
        turn.pay(Cost.MEMORY, 1);
        Translation translation = Translation.unchecked(turn.machine(), process, page, line);
        if (!translation.isHit()) {
            turn.trap(translation.failure(), page, line, 0, length);
            return;
        }
        int frame = translation.frame();
        Machine machine = turn.machine();
        Machine started = machine.with(frame, machine.frames().get(frame).pinned(+1))
                .with(CHANNEL, Channel.started(process, access, frame, line, length, data))
                .with(Who.channel(CHANNEL), Activity.following(Plan.of(List.of(new MoveByDma(CHANNEL)))));
        turn.sleep(
                started,
                Waiting.forTransfer(CHANNEL),
                new Event.DmaStarted(turn.process().name(), CHANNEL, Words.of(access), page, line, frame, length));
    }
}
