package sharedpage.sim.operation;

import sharedpage.sim.event.Event;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Semaphore;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.machine.Waiting;

/**
 * WAIT: a member asks for the semaphore of its group. It gets it at once if the value is above 0, else it sleeps in the
 * queue until a signal hands it over.
 *
 * <p>Refused: {@code NO_GROUP}, {@code NOT_MEMBER}.
 */
public record Wait(String by, String group) implements Call {
    @Override
    public void perform(Turn turn) {
        Groups.joined(turn, this, group).ifPresent(joined -> waitFor(turn, joined));
    }

    private void waitFor(Turn turn, Group joined) {
        turn.pay(Cost.MEMORY, 1);
        Machine machine = turn.machine();
        Semaphore semaphore = joined.semaphore();
        if (semaphore.value() > 0) {
            turn.become(machine.with(joined.with(semaphore.takenBy(turn.who()))), new Event.SemaphoreTaken(by, group));
        } else {
            Semaphore queued = semaphore.queuedBy(turn.who());
            turn.become(
                    machine.with(joined.with(queued)),
                    new Event.Blocked(by, "semaphore", group, queued.queue().size()));
            turn.sleep(Waiting.forSemaphore(joined.number()));
        }
    }
}
