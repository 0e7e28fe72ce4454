package sharedpage.sim.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.process.Process;

/**
 * SUSPEND_GROUP: the owner of a group, who must not be a member, keeps all its members from running. Their TLBs forget
 * the shared page, as a switch to another process would make them. Suspensions are nested.
 *
 * <p>Refused: {@code NO_GROUP}, {@code NOT_CREATOR}, {@code MEMBER}.
 */
public record SuspendGroup(String by, String group) implements Call {
    @Override
    public void perform(Turn turn) {
        owned(turn, this, group).ifPresent(found -> suspend(turn, found));
    }

    /** The group of that name, if the caller owns it and is not a member. */
    static Optional<Group> owned(Turn turn, Call call, String name) {
        return Groups.live(turn, call, name).filter(found -> {
            if (found.creator() != turn.who()) {
                turn.refuse(call, Failure.NOT_CREATOR, name, null);
                return false;
            } else if (found.member(turn.who()).isPresent()) {
                turn.refuse(call, Failure.MEMBER, name, null);
                return false;
            }
            return true;
        });
    }

    private static void suspend(Turn turn, Group found) {
        List<Integer> suspended = new ArrayList<>();
        for (Member member : found.members()) {
            Process process = turn.machine().processes().get(member.process());
            if (process.alive()) {
                suspended.add(process.number());
                Process stopped = process.suspended(+1).with(process.tlb().without(member.page()));
                turn.become(
                        turn.machine().with(stopped),
                        new ProcessEvent.ProcessSuspended(process.name(), stopped.suspended()));
            }
        }
        List<List<Integer>> deeper = new ArrayList<>(found.suspensions());
        deeper.add(List.copyOf(suspended));
        turn.become(turn.machine().with(found.withSuspensions(deeper)));
    }
}
