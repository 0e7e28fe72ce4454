package sharedpage.sim.operation;

import sharedpage.sim.action.PageLock;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.event.RefusalReason;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.PageReplacement;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.machine.WaitCondition;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.policy.GroupPolicies;
import sharedpage.sim.policy.GroupPolicies.Enforcement;
import sharedpage.sim.policy.Setting;

/**
 * DISSOLVE_GROUP: the creator ends a group that has no member left. Its frame is free again. The call waits while the
 * kernel moves the page or a device works on it.
 *
 * <p>Refused: {@code NO_GROUP}, {@code NOT_CREATOR}, {@code BUSY}. Under the setting {@code illegal_calls} a careless
 * kernel lets anyone pull the page away from under its members, and frees twice; a helpful one serves an ancestor of the
 * creator too, and lets the members leave first, or makes them.
 */
public record DissolveGroup(String by, String group) implements Call {
    static OperationSignature<DissolveGroup> signature() {
        return OperationSignature.of(
                        DissolveGroup.class, in -> new DissolveGroup(in.text(Parameter.BY), in.text(Parameter.GROUP)))
                .with(Parameter.BY, DissolveGroup::by)
                .with(Parameter.GROUP, DissolveGroup::group);
    }

    @Override
    public void perform(StepBuilder step) {
        Enforcement profile = step.settings().get(Setting.ILLEGAL_CALLS);
        boolean ended =
                step.machine().group(group).filter(found -> !found.isLive()).isPresent();
        if (ended && profile == Enforcement.LITERAL) {
            step.halt(by);
        } else {
            GroupLookup.live(step, this, group).ifPresent(found -> dissolve(step, found, profile));
        }
    }

    private void dissolve(StepBuilder step, Group found, Enforcement profile) {
        if (!may(step.machine(), found, step.actor())) {
            refuse(step, found, profile);
        } else if (!PageReplacement.isQuiet(step.machine(), found.page())) {
            step.emit(PageLock.blocked(step.machine(), found.page(), by, found.name()));
            step.retryAfter(this, WaitCondition.untilQuiet(found.page()));
        } else if (found.count() <= 0 || profile == Enforcement.LITERAL) {
            found.members().forEach(member -> warn(step, found, member));
            MembershipEnd.dissolve(step, found.number(), by);
        } else {
            busy(step, found, profile);
        }
    }

    /** Whether a process may dissolve a group: its owner, where the kernel helps an ancestor of it too. */
    static boolean may(Machine machine, Group found, int process) {
        return switch (machine.settings().get(Setting.ILLEGAL_CALLS)) {
            case STRICT -> found.owner() == process;
            case CLEANUP -> found.owner() != Group.ROOT && machine.isDescendant(found.owner(), process);
            case LITERAL -> true;
        };
    }

    private void refuse(StepBuilder step, Group found, Enforcement profile) {
        if (profile == Enforcement.CLEANUP) {
            step.refuse(this, RefusalReason.NO_OWNER_BELOW, group, null);
        } else {
            refuseStranger(step, this, found);
        }
    }

    /** Refuses a call that only the owner of a group may make. */
    static void refuseStranger(StepBuilder step, Call call, Group found) {
        if (found.owner() == found.creator()) {
            step.refuse(call, Failure.NOT_CREATOR, found.name(), null);
        } else {
            step.refuse(call, RefusalReason.NOT_HEIR, found.name(), null);
        }
    }

    private void busy(StepBuilder step, Group found, Enforcement profile) {
        if (profile == Enforcement.STRICT) {
            step.refuse(this, Failure.BUSY, group, null);
        } else if (step.settings().get(Setting.BUSY_DISSOLVE) == GroupPolicies.BusyDissolve.DEFERRED) {
            step.commit(step.machine().with(found.markedToEnd()), new GroupEvent.GroupMarked(found.name()));
        } else {
            step.commit(step.machine().with(found.markedToEnd()));
            found.members().forEach(member -> MembershipEnd.leave(step, found, member));
        }
    }

    /**
     * A careless kernel leaves the entries as they are. One that was overwritten or removed since does not lead to the page any
     * more; one that was not repaired since the page was moved does, but not by its frame.
     */
    private static void warn(StepBuilder step, Group found, Member member) {
        int frame = step.machine().page(found.page()).frame();
        PageTableEntry entry = step.machine().processes().get(member.process()).entry(member.page());
        if (entry.exists() && entry.of() == found.page()) {
            int by = entry.descriptor() || entry.frame() == frame ? frame : -1;
            step.emit(new Event.Incident("dangling_entry", step.nameOf(member.process()), null, by, 0));
        }
    }
}
