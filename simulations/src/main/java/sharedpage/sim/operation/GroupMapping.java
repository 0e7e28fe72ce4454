package sharedpage.sim.operation;

import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.GroupState;
import sharedpage.sim.group.Member;
import sharedpage.sim.group.Semaphore;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.policy.GroupPolicies;
import sharedpage.sim.policy.GroupPolicies.Enforcement;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;
import sharedpage.sim.process.Process;

/** A process gets an entry for the page of a group, and the group a pair on its list. */
final class GroupMapping {
    private GroupMapping() {}

    static void map(StepBuilder step, Process process, int page, Group found, boolean writable) {
        step.charge(UnitPrice.ENTRY_UPDATES, 1);
        PageTableEntry entry = entryFor(step, found, writable);
        boolean guarded = found.semaphore() != null;
        boolean guards = !guarded && isGuarded(step.settings(), found);
        Semaphore fresh = Semaphore.withValue(step.machine().initialValue(found));
        Group entered = found.entered(new Member(process.number(), page)).with(guards ? fresh : found.semaphore());
        step.commit(
                step.machine()
                        .with(GuardPage.behind(step, process, page).with(page, entry))
                        .with(entered),
                memberEntered(step, process, page, found, entry));
        if (guards) {
            step.emit(new GroupEvent.SemaphoreCreated(found.name(), fresh.value()));
        }
    }

    private static Event memberEntered(StepBuilder step, Process process, int page, Group found, PageTableEntry entry) {
        int frame = entry.descriptor() ? step.machine().page(entry.of()).frame() : entry.frame();
        return new GroupEvent.MemberEntered(process.name(), page, found.name(), frame, entry.descriptor());
    }

    private static boolean isGuarded(Settings settings, Group found) {
        boolean again = found.state() != GroupState.NEW;
        return !again || settings.get(Setting.REENTER) != GroupPolicies.Reenter.UNGUARDED;
    }

    /** A careless kernel copies the number of the frame that held the page last, wherever the page is now. */
    private static PageTableEntry entryFor(StepBuilder step, Group found, boolean writable) {
        Page shared = step.machine().page(found.page());
        if (step.settings().get(Setting.RELOCATION).isIndirect()) {
            return PageTableEntry.sharedByDescriptor(found.number(), found.page(), writable);
        }
        boolean careless = step.settings().get(Setting.ILLEGAL_CALLS) == Enforcement.LITERAL;
        int frame = careless ? shared.last() : shared.frame();
        return PageTableEntry.sharedPage(found.number(), found.page(), frame, writable);
    }
}
