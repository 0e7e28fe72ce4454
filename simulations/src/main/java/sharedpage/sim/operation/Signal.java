package sharedpage.sim.operation;

import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.Failure;
import sharedpage.sim.group.Consistency;
import sharedpage.sim.group.Group;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.policy.GroupPolicies;
import sharedpage.sim.policy.Setting;

/**
 * SIGNAL: the holder gives the semaphore back. If a process waits it passes straight to the head of the queue, else its
 * value goes up. The settings {@code signal_by} and {@code handoff} name the other readings.
 *
 * <p>Refused: {@code NO_GROUP}, {@code NOT_MEMBER}, {@code NO_SEMAPHORE}, {@code NOT_RECOVERABLE},
 * {@code NOT_HOLDER}.
 */
public record Signal(String by, String group) implements Call {
    static OperationSignature<Signal> signature() {
        return OperationSignature.of(Signal.class, in -> new Signal(in.text(Parameter.BY), in.text(Parameter.GROUP)))
                .with(Parameter.BY, Signal::by)
                .with(Parameter.GROUP, Signal::group);
    }

    @Override
    public void perform(StepBuilder step) {
        GroupLookup.withSemaphore(step, this, group).ifPresent(found -> {
            boolean anyone = step.settings().get(Setting.SIGNAL_BY) == GroupPolicies.SignalBy.ANYONE;
            if (found.semaphore().consistency() == Consistency.NOT_RECOVERABLE) {
                step.refuse(this, Failure.NOT_RECOVERABLE, group, null);
            } else if (anyone || found.isHeldBy(step.actor())) {
                signal(step, found);
            } else {
                step.refuse(this, Failure.NOT_HOLDER, group, null);
            }
        });
    }

    private static void signal(StepBuilder step, Group found) {
        step.charge(UnitPrice.SYSTEM_CALLS, 1);
        SemaphoreSignal.signal(step, found);
        if (step.machine().processes().get(step.actor()).killPending()
                && !ExitCleanup.holdsAnySemaphore(step.machine(), step.actor())) {
            ExitCleanup.cleanUpAndExit(step, step.process());
        }
    }
}
