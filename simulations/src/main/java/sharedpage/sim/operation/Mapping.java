package sharedpage.sim.operation;

import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Member;
import sharedpage.sim.group.Semaphore;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Rules;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Settings;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.process.Process;

/** A process gets an entry for the page of a group, and the group a pair on its list. */
final class Mapping {
    private Mapping() {}

    static void map(Turn turn, Process process, int page, Group found, boolean writable) {
        turn.pay(Cost.ENTRY_UPDATES, 1);
        PageTableEntry entry = entryFor(turn, found, writable);
        boolean guarded = found.semaphore() != null;
        boolean guards = !guarded && isGuarded(turn.settings(), found);
        Semaphore fresh = Semaphore.withValue(turn.settings().get(Setting.SEMAPHORE_INITIAL));
        Group entered = found.entered(new Member(process.number(), page)).with(guards ? fresh : found.semaphore());
        turn.become(
                turn.machine()
                        .with(GuardPage.behind(turn, process, page).with(page, entry))
                        .with(entered),
                new GroupEvent.MemberEntered(process.name(), page, found.name(), entry.frame()));
        if (guards) {
            turn.tell(new GroupEvent.SemaphoreCreated(found.name(), fresh.value()));
        }
    }

    private static boolean isGuarded(Settings settings, Group found) {
        boolean again = found.state() != Group.State.NEW;
        return !again || settings.get(Setting.REENTER) != Rules.Reenter.UNGUARDED;
    }

    /** A careless kernel copies the number of the frame that held the page last, wherever the page is now. */
    private static PageTableEntry entryFor(Turn turn, Group found, boolean writable) {
        Page shared = turn.machine().page(found.page());
        if (turn.settings().get(Setting.RELOCATION).isIndirect()) {
            return PageTableEntry.sharedByDescriptor(found.number(), found.page(), writable);
        }
        boolean careless = turn.settings().get(Setting.ILLEGAL_CALLS) == Rules.Profile.LITERAL;
        int frame = careless ? shared.last() : shared.frame();
        return PageTableEntry.sharedPage(found.number(), found.page(), frame, writable);
    }
}
