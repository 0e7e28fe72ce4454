package sharedpage.sim.operation;

import sharedpage.sim.event.Failure;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.EntryKind;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.policy.GroupPolicies.SpawnInheritance;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;
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
    static OperationSignature<Spawn> signature() {
        return OperationSignature.of(Spawn.class, in -> new Spawn(in.text(Parameter.BY), in.text(Parameter.AS)))
                .with(Parameter.BY, Spawn::by)
                .with(Parameter.AS, Spawn::as);
    }

    @Override
    public void perform(StepBuilder step) {
        Machine machine = step.machine();
        int number = machine.processes().size();
        if (machine.hasName(as)) {
            step.refuse(this, Failure.NAME_TAKEN, as, null);
        } else if (number == Settings.MOST_PROCESSES) {
            step.refuse(this, Failure.FULL, as, null);
        } else if (mayCopy(step)) {
            Process parent = step.process();
            Process child =
                    Process.fresh(number, as, parent.number(), parent.table().size());
            step.commit(machine.with(child), new ProcessEvent.ProcessSpawned(as, by));
            inherit(step, parent, number);
        }
    }

    /** A child is listed only while the kernel is not working through the list; if it is, the call is tried again. */
    private boolean mayCopy(StepBuilder step) {
        for (PageTableEntry entry : step.process().table()) {
            if (isListed(step, entry)
                    && !GroupLookup.isUnlocked(
                            step, this, step.machine().groups().get(entry.group()))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the child becomes a member: a group that was dissolved has none, and its entry is copied as it is. */
    private static boolean isListed(StepBuilder step, PageTableEntry entry) {
        return step.settings().get(Setting.SPAWN) == SpawnInheritance.INHERIT
                && entry.kind() == EntryKind.SHARED
                && step.machine().groups().get(entry.group()).isLive();
    }

    /** Where the setting {@code spawn} says so, the child has its parent's entries for shared pages. */
    private void inherit(StepBuilder step, Process parent, int child) {
        SpawnInheritance kind = step.settings().get(Setting.SPAWN);
        for (int page = 0; page < parent.table().size(); page++) {
            PageTableEntry entry = parent.entry(page);
            if (kind != SpawnInheritance.FRESH && entry.kind() == EntryKind.SHARED) {
                Group group = step.machine().groups().get(entry.group());
                boolean listed = isListed(step, entry);
                Process process = step.machine().processes().get(child);
                Machine next = step.machine()
                        .with(GuardPage.behind(step, process, page).with(page, entry.withModified(false)));
                step.commit(
                        listed ? next.with(group.entered(new Member(child, page))) : next,
                        new GroupEvent.EntryInherited(as, page, group.name(), listed));
            }
        }
    }
}
