package sharedpage.sim.operation;

import java.util.List;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.event.RobustSemaphoreEvent;
import sharedpage.sim.group.Consistency;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Semaphore;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.ActionForm;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Plan;
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
        if (semaphore.consistency() == Consistency.INCONSISTENT) {
            lose(step, group, from);
        } else if (semaphore.queue().isEmpty()) {
            Semaphore next = semaphore.incremented();
            step.commit(
                    step.machine().with(group.with(next)),
                    new GroupEvent.SemaphoreReleased(from, group.name(), next.value(), null));
        } else if (step.settings().get(Setting.HANDOFF) == GroupPolicies.Handoff.FIFO) {
            handOver(step, group, from);
        } else {
            Machine next = step.machine().with(group.with(semaphore.incremented()));
            int head = semaphore.queue().get(0);
            step.charge(UnitPrice.WAKES, 1);
            step.commit(
                    next.with(head, next.activity(head).woken()),
                    new GroupEvent.SemaphoreReleased(from, group.name(), semaphore.value() + 1, step.nameOf(head)));
        }
    }

    private static void handOver(StepBuilder step, Group group, String from) {
        Consistency before = group.semaphore().consistency();
        Semaphore next = group.semaphore().handedOver();
        int head = next.holder();
        Machine machine = step.machine().with(group.with(next));
        step.charge(UnitPrice.WAKES, 1);
        step.commit(
                machine.with(head, machine.activity(head).woken()),
                new GroupEvent.SemaphoreHanded(from, step.nameOf(head), group.name()));
        if (!machine.processes().get(head).alive()) {
            step.emit(new Event.Incident("lost_wakeup", step.nameOf(head), null, -1, 0));
        } else {
            notifyOf(step, before, step.nameOf(head), group.name());
        }
    }

    /** The WAIT of a process that gets the semaphore says what has become of the last holder. */
    static void notifyOf(StepBuilder step, Consistency before, String process, String group) {
        if (before.notifies()) {
            step.emit(new RobustSemaphoreEvent.OwnerDied(process, group));
        }
        if (before == Consistency.TO_REPAIR) {
            step.emit(new RobustSemaphoreEvent.RepairNeeded(process, group));
        }
    }

    /** The holder has signalled without repair: all who wait are woken, and their calls refused. */
    private static void lose(StepBuilder step, Group group, String from) {
        step.commit(
                step.machine().with(group.with(group.semaphore().lost())),
                new RobustSemaphoreEvent.SemaphoreLost(from, group.name()));
        for (int process : group.semaphore().queue()) {
            step.charge(UnitPrice.WAKES, 1);
            wakeFor(step, process, group.name(), new RefuseWait(group.name()));
        }
    }

    /** A process waits no longer for the semaphore of a group, which it did not get: it goes on with an action. */
    static void wakeFor(StepBuilder step, int process, String group, Action action) {
        Machine machine = step.machine();
        Plan plan = Plan.of(List.of(action));
        step.commit(
                machine.with(process, machine.activity(process).wokenFor(plan)),
                new GroupEvent.LeftQueue(step.nameOf(process), group));
    }

    /** The WAIT of a process that was woken because the semaphore is not recoverable. */
    record RefuseWait(String group) implements Action {
        @Override
        public void perform(StepBuilder step) {
            step.refuse(step.operation(), Failure.NOT_RECOVERABLE, group, null);
        }

        @Override
        public ActionForm form() {
            return ActionForm.of(36, group);
        }
    }
}
