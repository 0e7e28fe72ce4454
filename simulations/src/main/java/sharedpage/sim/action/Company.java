package sharedpage.sim.action;

import java.util.OptionalInt;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.group.Group;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Rules;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.machine.Waiting;
import sharedpage.sim.memory.PageTableEntry;

/** A shared page whose group has one member only: nobody is there to share it with. */
final class Company {
    private Company() {}

    /** Whether a process may use a page now; if it has to wait for company, the access is tried again then. */
    static boolean suffices(Turn turn, Action access, int page) {
        OptionalInt alone = aloneIn(turn, page);
        if (alone.isEmpty() || turn.settings().get(Setting.SMALL_GROUP) == Rules.SmallGroup.WARN) {
            return true;
        }
        turn.tell(new ProcessEvent.Blocked(turn.name(), "company", nameOf(turn, alone.getAsInt()), 0));
        turn.retryAfter(access, Waiting.forCompany(alone.getAsInt()));
        return false;
    }

    /** Tells after an access that nobody else sees it. */
    static void warn(Turn turn, int page) {
        aloneIn(turn, page).ifPresent(group -> turn.tell(new GroupEvent.Alone(turn.name(), nameOf(turn, group))));
    }

    private static String nameOf(Turn turn, int group) {
        return turn.machine().groups().see(group, Group.NAME);
    }

    private static OptionalInt aloneIn(Turn turn, int page) {
        PageTableEntry entry = turn.entry(page);
        boolean alone = entry.kind() == PageTableEntry.Kind.SHARED
                && turn.machine().groups().see(entry.group(), Group.COUNT) == 1;
        return alone ? OptionalInt.of(entry.group()) : OptionalInt.empty();
    }
}
