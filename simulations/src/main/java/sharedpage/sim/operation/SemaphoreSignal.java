package sharedpage.sim.operation;

import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Semaphore;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.policy.GroupPolicies;
import sharedpage.sim.policy.Setting;

/** What a signal does: given by a process, or for one that has ended. */
final class SemaphoreSignal {
    private SemaphoreSignal() {}

    static void signal(StepBuilder step, Group group) {
        signal(step, group, step.name());
    }

    /** A signal on behalf of the process of that name. */
    static void signal(StepBuilder step, Group group, String from) {
        Semaphore semaphore = group.semaphore();
        if (semaphore.queue().isEmpty()) {
            Semaphore next = semaphore.incremented();
            step.commit(
                    step.machine().with(group.with(next)),
                    new GroupEvent.SemaphoreReleased(from, group.name(), next.value()));
        } else if (step.settings().get(Setting.HANDOFF) == GroupPolicies.Handoff.FIFO) {
            handOver(step, group, from);
        } else {
            Machine next = step.machine().with(group.with(semaphore.incremented()));
            int head = semaphore.queue().get(0);
            step.charge(UnitPrice.WAKES, 1);
            step.commit(
                    next.with(head, next.activity(head).woken()),
                    new GroupEvent.SemaphoreReleased(from, group.name(), semaphore.value() + 1));
        }
    }

    private static void handOver(StepBuilder step, Group group, String from) {
        boolean abandoned = group.semaphore().abandoned();
        Semaphore next = group.semaphore().handedOver();
        int head = next.holder();
        Machine machine = step.machine().with(group.with(next));
        step.charge(UnitPrice.WAKES, 1);
        step.commit(
                machine.with(head, machine.activity(head).woken()),
                new GroupEvent.SemaphoreHanded(from, step.nameOf(head), group.name()));
        if (!machine.processes().get(head).alive()) {
            step.emit(new Event.Incident("lost_wakeup", step.nameOf(head), null, -1, 0));
        } else if (abandoned) {
            step.emit(new GroupEvent.OwnerDied(step.nameOf(head), group.name()));
        }
    }
}
