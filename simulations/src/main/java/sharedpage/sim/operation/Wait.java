package sharedpage.sim.operation;

import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.group.Consistency;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Semaphore;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.machine.WaitCondition;
import sharedpage.sim.policy.GroupPolicies;
import sharedpage.sim.policy.Setting;

/**
 * WAIT: a member asks for the semaphore of its group. It gets it at once if the value is above 0, else it sleeps in the
 * queue until a signal hands it over.
 *
 * <p>Refused: {@code NO_GROUP}, {@code NOT_MEMBER}, {@code NO_SEMAPHORE}, {@code NOT_RECOVERABLE}.
 */
public record Wait(String by, String group) implements Call {
    static OperationSignature<Wait> signature() {
        return OperationSignature.of(Wait.class, in -> new Wait(in.text(Parameter.BY), in.text(Parameter.GROUP)))
                .with(Parameter.BY, Wait::by)
                .with(Parameter.GROUP, Wait::group);
    }

    @Override
    public void perform(StepBuilder step) {
        GroupLookup.withSemaphore(step, this, group).ifPresent(found -> {
            if (found.semaphore().consistency() == Consistency.NOT_RECOVERABLE) {
                step.refuse(this, Failure.NOT_RECOVERABLE, group, null);
            } else {
                waitFor(step, found);
            }
        });
    }

    private void waitFor(StepBuilder step, Group found) {
        step.charge(UnitPrice.SYSTEM_CALLS, 1);
        Machine machine = step.machine();
        Semaphore semaphore = found.semaphore();
        if (semaphore.value() > 0) {
            step.commit(
                    machine.with(found.with(semaphore.takenBy(step.actor()))),
                    new GroupEvent.SemaphoreTaken(by, found.name()));
            SemaphoreSignal.notifyOf(step, semaphore.consistency(), by, found.name());
        } else {
            sleep(step, found, semaphore.queuedBy(step.actor()));
        }
    }

    private void sleep(StepBuilder step, Group found, Semaphore queued) {
        boolean counts = step.machine().initialValue(found) != 1;
        String on = counts ? "units" : "semaphore";
        step.commit(
                step.machine().with(found.with(queued)),
                new ProcessEvent.Blocked(by, on, found.name(), queued.queue().size()));
        WaitCondition waiting = WaitCondition.untilSemaphore(found.number());
        if (step.settings().get(Setting.HANDOFF) == GroupPolicies.Handoff.FIFO) {
            step.block(waiting);
        } else {
            step.retryAfter(this, waiting);
        }
    }
}
