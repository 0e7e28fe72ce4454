package sharedpage.sim.operation;

import sharedpage.sim.event.Failure;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Rules;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Settings;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.process.Process;

/**
 * SPAWN: a process makes another one, with an address space of its own. Any live process may.
 *
 * <p>Refused: {@code NAME_TAKEN}, {@code FULL}.
 *
 * @param by name of the parent
 * @param as name of the child
 */
public record Spawn(String by, String as) implements Call {
    @Override
    public void perform(Turn turn) {
        Machine machine = turn.machine();
        int number = machine.processes().size();
        if (machine.knows(as)) {
            turn.refuse(this, Failure.NAME_TAKEN, as, null);
        } else if (number == Settings.MOST_PROCESSES) {
            turn.refuse(this, Failure.FULL, as, null);
        } else if (mayCopy(turn)) {
            Process parent = turn.process();
            Process child =
                    Process.fresh(number, as, parent.number(), parent.table().size());
            turn.become(machine.with(child), new ProcessEvent.ProcessSpawned(as, by));
            inherit(turn, parent, number);
        }
    }

    /** A child is listed only while the kernel is not working through the list; if it is, the call is tried again. */
    private boolean mayCopy(Turn turn) {
        for (PageTableEntry entry : turn.process().table()) {
            boolean listed = entry.kind() == PageTableEntry.Kind.SHARED
                    && turn.settings().get(Setting.SPAWN) == Rules.SpawnKind.INHERIT;
            if (listed && !Groups.isUnlocked(turn, this, turn.machine().groups().get(entry.group()))) {
                return false;
            }
        }
        return true;
    }

    /** Where the setting {@code spawn} says so, the child has its parent's entries for shared pages. */
    private void inherit(Turn turn, Process parent, int child) {
        Rules.SpawnKind kind = turn.settings().get(Setting.SPAWN);
        for (int page = 0; page < parent.table().size(); page++) {
            PageTableEntry entry = parent.entry(page);
            if (kind != Rules.SpawnKind.FRESH && entry.kind() == PageTableEntry.Kind.SHARED) {
                Group group = turn.machine().groups().get(entry.group());
                boolean listed = kind == Rules.SpawnKind.INHERIT;
                Process process = turn.machine().processes().get(child);
                Machine next = turn.machine()
                        .with(GuardPage.behind(turn, process, page).with(page, entry.withModified(false)));
                turn.become(
                        listed ? next.with(group.entered(new Member(child, page))) : next,
                        new GroupEvent.EntryInherited(as, page, group.name(), listed));
            }
        }
    }
}
