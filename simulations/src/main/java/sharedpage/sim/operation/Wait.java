package sharedpage.sim.operation;

import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Semaphore;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Rules;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.machine.Waiting;

/**
 * WAIT: a member asks for the semaphore of its group. It gets it at once if the value is above 0, else it sleeps in the
 * queue until a signal hands it over.
 *
 * <p>Refused: {@code NO_GROUP}, {@code NOT_MEMBER}, {@code NO_SEMAPHORE}.
 */
public record Wait(String by, String group) implements Call {
    @Override
    public void perform(Turn turn) {
        Groups.guarded(turn, this, group).ifPresent(found -> waitFor(turn, found));
    }

    private void waitFor(Turn turn, Group found) {
        turn.pay(Cost.SYSTEM_CALLS, 1);
        Machine machine = turn.machine();
        Semaphore semaphore = found.semaphore();
        if (semaphore.value() > 0) {
            turn.become(
                    machine.with(found.with(semaphore.takenBy(turn.who()))), new GroupEvent.SemaphoreTaken(by, group));
            if (semaphore.abandoned()) {
                turn.tell(new GroupEvent.OwnerDied(by, group));
            }
        } else {
            sleep(turn, found, semaphore.queuedBy(turn.who()));
        }
    }

    private void sleep(Turn turn, Group found, Semaphore queued) {
        turn.become(
                turn.machine().with(found.with(queued)),
                new ProcessEvent.Blocked(by, "semaphore", group, queued.queue().size()));
        Waiting waiting = Waiting.forSemaphore(found.number());
        if (turn.settings().get(Setting.HANDOFF) == Rules.Handoff.FIFO) {
            turn.sleep(waiting);
        } else {
            turn.retryAfter(this, waiting);
        }
    }
}
