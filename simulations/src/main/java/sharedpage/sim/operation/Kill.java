package sharedpage.sim.operation;

import java.util.Optional;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.event.RefusalReason;
import sharedpage.sim.group.Group;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.policy.GroupPolicies.Enforcement;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.process.Process;

/**
 * KILL: a process ends one of its descendants, wherever that one is in what it does.
 *
 * <p>Refused: {@code NO_PROCESS}, {@code DEAD}, {@code NOT_ANCESTOR}; where the setting {@code abnormal_exit} is strict
 * also {@code WAITS}, {@code MEMBER} and {@code OWNER}, while the end of one who holds a semaphore, and waits for none, is put
 * off until it holds none.
 *
 * @param by name of the ancestor
 * @param process name of the one who is to end
 */
public record Kill(String by, String process) implements Call {
    static OperationSignature<Kill> signature() {
        return OperationSignature.of(Kill.class, in -> new Kill(in.text(Parameter.BY), in.text(Parameter.PROCESS)))
                .with(Parameter.BY, Kill::by)
                .with(Parameter.PROCESS, Kill::process);
    }

    @Override
    public void perform(StepBuilder step) {
        Optional<Process> victim = step.machine().process(process);
        if (victim.isEmpty()) {
            step.refuse(this, Failure.NO_PROCESS, process, null);
        } else if (!victim.get().alive()) {
            step.refuse(this, Failure.DEAD, process, null);
        } else if (!step.machine().isChild(victim.get().number(), step.actor())) {
            step.refuse(this, Failure.NOT_ANCESTOR, process, null);
        } else if (step.settings().get(Setting.ABNORMAL_EXIT) == Enforcement.STRICT) {
            killStrictly(step, victim.get());
        } else {
            kill(step, victim.get());
        }
    }

    private void killStrictly(StepBuilder step, Process victim) {
        Optional<ExitCleanup.ExitObstacle> bond = ExitCleanup.obstacle(step.machine(), victim.number());
        Optional<Group> held = step.machine().groups().stream()
                .filter(group -> group.isHeldBy(victim.number()))
                .findFirst();
        if (bond.isEmpty()) {
            kill(step, victim);
        } else if (bond.get().failure() != Failure.WAITS && held.isPresent()) {
            step.commit(
                    step.machine().with(victim.withKillPending()),
                    new ProcessEvent.KillDeferred(process, held.get().name()));
        } else {
            refuse(step, bond.get().failure());
        }
    }

    private void refuse(StepBuilder step, Failure bond) {
        switch (bond) {
            case MEMBER -> step.refuse(this, RefusalReason.VICTIM_MEMBER, process, null);
            case OWNER -> step.refuse(this, RefusalReason.VICTIM_OWNER, process, null);
            default -> step.refuse(this, bond, process, null);
        }
    }

    private void kill(StepBuilder step, Process victim) {
        step.emit(new ProcessEvent.ProcessKilled(process, by));
        ExitCleanup.exit(step, victim);
    }
}
