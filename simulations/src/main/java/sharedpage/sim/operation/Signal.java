package sharedpage.sim.operation;

import sharedpage.sim.event.Failure;
import sharedpage.sim.group.Group;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Rules;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.process.Process;

/**
 * SIGNAL: the holder gives the semaphore back. If somebody waits it passes straight to the head of the queue, else its
 * value goes up. The settings {@code signal_by} and {@code handoff} name the other readings.
 *
 * <p>Refused: {@code NO_GROUP}, {@code NOT_MEMBER}, {@code NO_SEMAPHORE}, {@code NOT_HOLDER}.
 */
public record Signal(String by, String group) implements Call {
    @Override
    public void perform(Turn turn) {
        Groups.guarded(turn, this, group).ifPresent(found -> {
            boolean anyone = turn.settings().get(Setting.SIGNAL_BY) == Rules.SignalBy.ANYONE;
            if (anyone || found.holds(turn.who())) {
                signal(turn, found);
            } else {
                turn.refuse(this, Failure.NOT_HOLDER, group, null);
            }
        });
    }

    private static void signal(Turn turn, Group found) {
        turn.pay(Cost.SYSTEM_CALLS, 1);
        Signalling.signal(turn, found);
        if (turn.machine().processes().see(turn.who(), Process.DOOMED) && !Death.holdsAny(turn.machine(), turn.who())) {
            Death.strikeCleanly(turn, turn.process());
        }
    }
}
