package sharedpage.sim.action;

import java.util.OptionalInt;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.machine.WaitCondition;
import sharedpage.sim.memory.EntryKind;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.policy.GroupPolicies.MinMembers;
import sharedpage.sim.policy.Setting;

/** The rule that a group needs two members before its page may be used, as far as the setting {@code min_members} says. */
final class MinMembersRule {
    private MinMembersRule() {}

    /** Whether a process may use a page now; if it has to wait for another member, the access is tried again then. */
    static boolean permitsAccess(StepBuilder step, Action access, int page) {
        OptionalInt alone = aloneIn(step, page);
        if (alone.isEmpty() || step.settings().get(Setting.MIN_MEMBERS) == MinMembers.WARN) {
            return true;
        }
        step.emit(new ProcessEvent.Blocked(step.name(), "company", nameOf(step, alone.getAsInt()), 0));
        step.retryAfter(access, WaitCondition.forMoreMembers(alone.getAsInt()));
        return false;
    }

    /** Warns after an access by the only member of a group, whatever number a careless kernel counts. */
    static void warn(StepBuilder step, int page) {
        OptionalInt alone = aloneIn(step, page);
        boolean others = alone.isPresent()
                && step.machine().groups().get(alone.getAsInt()).members().stream()
                        .anyMatch(member -> member.process() != step.process().number());
        if (alone.isPresent() && !others) {
            step.emit(new GroupEvent.Alone(step.name(), nameOf(step, alone.getAsInt())));
        }
    }

    private static String nameOf(StepBuilder step, int group) {
        return step.machine().groups().get(group).name();
    }

    private static OptionalInt aloneIn(StepBuilder step, int page) {
        PageTableEntry entry = step.entry(page);
        boolean alone = entry.kind() == EntryKind.SHARED
                && step.machine().groups().get(entry.group()).count() == 1;
        return alone ? OptionalInt.of(entry.group()) : OptionalInt.empty();
    }
}
