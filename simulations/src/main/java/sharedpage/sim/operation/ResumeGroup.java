package sharedpage.sim.operation;

import java.util.List;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.group.Group;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.process.Process;

/**
 * RESUME_GROUP: the owner of a group takes its latest suspension back. Who is suspended once more, or held by the
 * kernel, still does not run. The call waits while the kernel moves the page.
 *
 * <p>Refused: {@code NO_GROUP}, {@code NOT_CREATOR}, {@code MEMBER}, {@code NOT_SUSPENDED}.
 */
public record ResumeGroup(String by, String group) implements Call {
    static OperationSignature<ResumeGroup> signature() {
        return OperationSignature.of(
                        ResumeGroup.class, in -> new ResumeGroup(in.text(Parameter.BY), in.text(Parameter.GROUP)))
                .with(Parameter.BY, ResumeGroup::by)
                .with(Parameter.GROUP, ResumeGroup::group);
    }

    @Override
    public void perform(StepBuilder step) {
        SuspendGroup.owned(step, this, group).ifPresent(found -> {
            if (found.suspensions().isEmpty()) {
                step.refuse(this, Failure.NOT_SUSPENDED, group, null);
            } else if (GroupLookup.isUnlocked(step, this, found)) {
                resume(step, found);
            }
        });
    }

    private static void resume(StepBuilder step, Group found) {
        List<List<Integer>> levels = found.suspensions();
        int last = levels.size() - 1;
        if (levels.get(last).isEmpty()) {
            step.emit(new GroupEvent.NoMemberLives(found.name(), true));
        }
        for (int number : levels.get(last)) {
            Process process = step.machine().processes().get(number).suspended(-1);
            step.commit(
                    step.machine().with(process), new ProcessEvent.ProcessResumed(process.name(), process.suspended()));
        }
        step.commit(step.machine().with(found.withSuspensions(levels.subList(0, last))));
    }
}
