package sharedpage.sim.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.event.RefusalReason;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.process.Process;

/**
 * SUSPEND_GROUP: the owner of a group, who must not be a member, keeps all its members from running. Their TLBs forget
 * the shared page, as a switch to another process would make them. Suspensions are nested.
 *
 * <p>Refused: {@code NO_GROUP}, {@code NOT_CREATOR}, {@code MEMBER}.
 */
public record SuspendGroup(String by, String group) implements Call {
    static OperationSignature<SuspendGroup> signature() {
        return OperationSignature.of(
                        SuspendGroup.class, in -> new SuspendGroup(in.text(Parameter.BY), in.text(Parameter.GROUP)))
                .with(Parameter.BY, SuspendGroup::by)
                .with(Parameter.GROUP, SuspendGroup::group);
    }

    @Override
    public void perform(StepBuilder step) {
        owned(step, this, group).ifPresent(found -> suspend(step, found));
    }

    /** The group of that name, if the caller owns it and is not a member. */
    static Optional<Group> owned(StepBuilder step, Call call, String name) {
        return GroupLookup.live(step, call, name).filter(found -> {
            if (found.owner() != step.actor()) {
                DissolveGroup.refuseStranger(step, call, found);
                return false;
            } else if (found.member(step.actor()).isPresent()) {
                step.refuse(call, RefusalReason.OWN_GROUP, name, null);
                return false;
            }
            return true;
        });
    }

    private static void suspend(StepBuilder step, Group found) {
        List<Integer> suspended = new ArrayList<>();
        for (Member member : found.members()) {
            Process process = step.machine().processes().get(member.process());
            if (process.alive()) {
                suspended.add(process.number());
                Process stopped = process.suspended(+1).with(process.tlb().without(member.page()));
                step.commit(
                        step.machine().with(stopped),
                        new ProcessEvent.ProcessSuspended(process.name(), stopped.suspended()));
            }
        }
        if (suspended.isEmpty()) {
            step.emit(new GroupEvent.NoMemberLives(found.name(), false));
        }
        List<List<Integer>> deeper = new ArrayList<>(found.suspensions());
        deeper.add(List.copyOf(suspended));
        step.commit(step.machine().with(found.withSuspensions(deeper)));
    }
}
