package sharedpage.sim.operation;

import sharedpage.sim.event.Event;
import sharedpage.sim.event.Failure;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Semaphore;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Turn;

/**
 * SIGNAL: the holder gives the semaphore back. If somebody waits it passes straight to the head of the queue, else its
 * value goes up.
 *
 * <p>Refused: {@code NO_GROUP}, {@code NOT_MEMBER}, {@code NOT_HOLDER}.
 */
public record Signal(String by, String group) implements Call {
    @Override
    public void perform(Turn turn) {
        Groups.joined(turn, this, group).ifPresent(joined -> {
            if (joined.semaphore().holder() == turn.who()) {
                signal(turn, joined);
            } else {
                turn.refuse(this, Failure.NOT_HOLDER, group, null);
            }
        });
    }

    private void signal(Turn turn, Group joined) {
        turn.pay(Cost.MEMORY, 1);
        Semaphore next = joined.semaphore().signalled();
        Machine machine = turn.machine().with(joined.with(next));
        int head = next.holder();
        if (head == Semaphore.NOBODY) {
            turn.become(machine, new Event.SemaphoreReleased(by, group, next.value()));
        } else {
            turn.become(
                    machine.with(head, machine.activity(head).woken()),
                    new Event.SemaphoreHanded(by, turn.nameOf(head), group));
        }
    }
}
