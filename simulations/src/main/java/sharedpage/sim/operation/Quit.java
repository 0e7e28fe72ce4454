package sharedpage.sim.operation;

import java.util.Optional;
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
            step.refuse(this, bond.get().failure(), bond.get().group().name(), null);
        } else {
            ExitCleanup.exit(step, step.process());
        }
    }
}
