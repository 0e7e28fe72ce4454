package sharedpage.sim.operation;

import java.util.Optional;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.RefusalReason;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.policy.GroupPolicies.Enforcement;
import sharedpage.sim.policy.Setting;

/**
 * QUIT: a process ends. Its page table and its private pages go with it. What becomes of its groups if it has not left
 * them is for the setting {@code abnormal_exit} to say.
 *
 * <p>Refused, where that setting is strict: {@code MEMBER}, {@code OWNER}.
 */
public record Quit(String by) implements Call {
    static OperationSignature<Quit> signature() {
        return OperationSignature.of(Quit.class, in -> new Quit(in.text(Parameter.BY)))
                .with(Parameter.BY, Quit::by);
    }

    @Override
    public void perform(StepBuilder step) {
        Optional<ExitCleanup.ExitObstacle> bond = ExitCleanup.obstacle(step.machine(), step.actor());
        if (bond.isPresent() && step.settings().get(Setting.ABNORMAL_EXIT) == Enforcement.STRICT) {
            refuse(step, bond.get());
        } else {
            ExitCleanup.exit(step, step.process());
        }
    }

    private void refuse(StepBuilder step, ExitCleanup.ExitObstacle bond) {
        String group = bond.group().name();
        if (bond.failure() == Failure.MEMBER) {
            step.refuse(this, RefusalReason.STILL_MEMBER, group, null);
        } else {
            step.refuse(this, bond.failure(), group, null);
        }
    }
}
