package sharedpage.sim.operation;

import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.RobustSemaphoreEvent;
import sharedpage.sim.group.Consistency;
import sharedpage.sim.group.Group;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.StepBuilder;

/**
 * MAKE_CONSISTENT: the holder of a semaphore says that it has repaired what the last holder left when it ended. Without it its
 * SIGNAL makes the semaphore useless for ever. It is {@code pthread_mutex_consistent(3)}.
 *
 * <p>Refused: {@code NO_GROUP}, {@code NOT_MEMBER}, {@code NO_SEMAPHORE}, {@code CONSISTENT}, {@code NOT_HOLDER}.
 */
public record MakeConsistent(String by, String group) implements Call {
    static OperationSignature<MakeConsistent> signature() {
        return OperationSignature.of(
                        MakeConsistent.class, in -> new MakeConsistent(in.text(Parameter.BY), in.text(Parameter.GROUP)))
                .with(Parameter.BY, MakeConsistent::by)
                .with(Parameter.GROUP, MakeConsistent::group);
    }

    @Override
    public void perform(StepBuilder step) {
        GroupLookup.withSemaphore(step, this, group).ifPresent(found -> {
            if (found.semaphore().consistency() != Consistency.INCONSISTENT) {
                step.refuse(this, Failure.CONSISTENT, group, null);
            } else if (!found.isHeldBy(step.actor())) {
                step.refuse(this, Failure.NOT_HOLDER, group, null);
            } else {
                makeConsistent(step, found);
            }
        });
    }

    private void makeConsistent(StepBuilder step, Group found) {
        step.charge(UnitPrice.SYSTEM_CALLS, 1);
        step.commit(
                step.machine().with(found.with(found.semaphore().with(Consistency.CONSISTENT))),
                new RobustSemaphoreEvent.SemaphoreConsistent(by, found.name()));
    }
}
