package sharedpage.sim.operation;

import sharedpage.sim.event.Event;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Semaphore;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Rules;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Turn;

/** What a signal does, whoever gives it. */
final class Signalling {
    private Signalling() {}

    static void signal(Turn turn, Group group) {
        signal(turn, group, turn.name());
    }

    /** A signal on behalf of the process of that name. */
    static void signal(Turn turn, Group group, String from) {
        Semaphore semaphore = group.semaphore();
        if (semaphore.queue().isEmpty()) {
            Semaphore next = semaphore.raised();
            turn.become(
                    turn.machine().with(group.with(next)),
                    new GroupEvent.SemaphoreReleased(from, group.name(), next.value()));
        } else if (turn.settings().get(Setting.HANDOFF) == Rules.Handoff.FIFO) {
            handOver(turn, group, from);
        } else {
            Machine next = turn.machine().with(group.with(semaphore.raised()));
            int head = semaphore.queue().get(0);
            turn.pay(Cost.WAKES, 1);
            turn.become(
                    next.with(head, next.activity(head).woken()),
                    new GroupEvent.SemaphoreReleased(from, group.name(), semaphore.value() + 1));
        }
    }

    private static void handOver(Turn turn, Group group, String from) {
        boolean abandoned = group.semaphore().abandoned();
        Semaphore next = group.semaphore().handedOver();
        int head = next.holder();
        Machine machine = turn.machine().with(group.with(next));
        turn.pay(Cost.WAKES, 1);
        turn.become(
                machine.with(head, machine.activity(head).woken()),
                new GroupEvent.SemaphoreHanded(from, turn.nameOf(head), group.name()));
        if (!machine.standing(head).alive()) {
            turn.tell(new Event.Incident("lost_wakeup", turn.nameOf(head), null, -1, 0));
        } else if (abandoned) {
            turn.tell(new GroupEvent.OwnerDied(turn.nameOf(head), group.name()));
        }
    }
}
