package sharedpage.sim.operation;

import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.event.PagingEvent;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.machine.WaitCondition;
import sharedpage.sim.memory.EntryKind;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.policy.GroupPolicies.SpawnInheritance;
import sharedpage.sim.policy.KernelBug;
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

    /**
     * A child is listed, and shares a private page, only while the kernel is not moving the page; if it is, the call is tried
     * again.
     */
    private boolean mayCopy(StepBuilder step) {
        for (PageTableEntry entry : step.process().table()) {
            boolean copied = isListed(step, entry) || isShared(step, entry);
            if (copied && step.machine().page(entry.of()).locked()) {
                boolean shared = entry.kind() == EntryKind.SHARED;
                String group =
                        shared ? step.machine().groups().get(entry.group()).name() : null;
                step.emit(new ProcessEvent.Blocked(step.name(), "page", group, 0));
                step.retryAfter(this, WaitCondition.untilUnlocked(entry.of()));
                return false;
            }
        }
        return true;
    }

    /** Whether the child becomes a member: a group that was dissolved has none, and its entry is copied as it is. */
    private static boolean isListed(StepBuilder step, PageTableEntry entry) {
        SpawnInheritance kind = step.settings().get(Setting.SPAWN);
        return (kind == SpawnInheritance.INHERIT || kind == SpawnInheritance.COPY_ON_WRITE)
                && entry.kind() == EntryKind.SHARED
                && step.machine().groups().get(entry.group()).isLive();
    }

    /** Whether the child has the page copy-on-write. */
    private static boolean isShared(StepBuilder step, PageTableEntry entry) {
        return step.settings().get(Setting.SPAWN) == SpawnInheritance.COPY_ON_WRITE
                && entry.kind() == EntryKind.PRIVATE;
    }

    /** What the setting {@code spawn} gives the child of its parent's entries. */
    private void inherit(StepBuilder step, Process parent, int child) {
        for (int page = 0; page < parent.table().size(); page++) {
            PageTableEntry entry = parent.entry(page);
            if (isShared(step, entry)) {
                share(step, parent.number(), child, page);
            } else if (step.settings().get(Setting.SPAWN) != SpawnInheritance.FRESH
                    && entry.kind() == EntryKind.SHARED) {
                enter(step, child, page, entry);
            }
        }
    }

    private void enter(StepBuilder step, int child, int page, PageTableEntry entry) {
        Group group = step.machine().groups().get(entry.group());
        boolean listed = isListed(step, entry);
        Process process = step.machine().processes().get(child);
        Machine next = step.machine().with(GuardPage.behind(step, process, page).with(page, entry.withModified(false)));
        step.commit(
                listed ? next.with(group.entered(new Member(child, page))) : next,
                new GroupEvent.EntryInherited(as, page, group.name(), listed));
    }

    /** Both entries stop writes from now on, and no TLB lets one through. */
    private void share(StepBuilder step, int parent, int child, int page) {
        Machine machine = step.machine();
        Process sharing = machine.processes().get(parent);
        PageTableEntry entry = sharing.entry(page).sharedUntilWritten();
        boolean protects = sharing.entry(page).letsWrite();
        step.charge(UnitPrice.ENTRY_UPDATES, protects ? 2 : 1);
        Process process = machine.processes().get(child).with(page, entry.withModified(false));
        step.commit(machine.with(sharing.with(page, entry)).with(process), new PagingEvent.PageShared(as, by, page));
        boolean careless = step.settings().get(Setting.KERNEL_BUGS).contains(KernelBug.SKIP_FLUSH);
        if (protects && step.settings().get(Setting.TLB) > 0 && !careless) {
            step.charge(UnitPrice.FLUSHES, 1);
            Process flushed = step.machine().processes().get(parent);
            step.commit(step.machine().with(flushed.with(flushed.tlb().without(page))));
        }
    }
}
