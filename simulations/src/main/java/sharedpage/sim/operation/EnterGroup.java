package sharedpage.sim.operation;

import sharedpage.sim.event.Event;
import sharedpage.sim.event.Failure;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.process.Process;

/**
 * ENTER_GROUP, also called JOIN_GROUP: a process maps the shared frame at a page of its own choice. The creator and its
 * descendants may. The first member finds a fresh semaphore with value 1.
 *
 * <p>Refused: {@code NO_GROUP}, {@code NOT_FAMILY}, {@code MEMBER}, {@code RANGE}, {@code OCCUPIED}.
 *
 * @param by name of the process
 * @param page the page that is to point to the shared frame; it must be empty
 * @param group name of the group
 */
public record EnterGroup(String by, int page, String group) implements Call {
    @Override
    public void perform(Turn turn) {
        Groups.live(turn, this, group).ifPresent(entered -> enter(turn, entered));
    }

    private void enter(Turn turn, Group entered) {
        Process process = turn.process();
        Machine machine = turn.machine();
        if (!machine.isDescendant(process.number(), entered.creator())) {
            turn.refuse(this, Failure.NOT_FAMILY, group, page);
        } else if (entered.member(process.number()).isPresent()) {
            turn.refuse(this, Failure.MEMBER, group, page);
        } else if (!process.hasPage(page)) {
            turn.refuse(this, Failure.RANGE, group, page);
        } else if (process.entry(page).exists()) {
            turn.refuse(this, Failure.OCCUPIED, group, page);
        } else if (Groups.isUnlocked(turn, this, entered)) {
            map(turn, process, entered);
        }
    }

    private void map(Turn turn, Process process, Group entered) {
        turn.pay(Cost.ENTRY_UPDATES, 1);
        Page shared = turn.machine().page(entered.page());
        PageTableEntry entry = turn.settings().get(Setting.RELOCATION).isIndirect()
                ? PageTableEntry.sharedByDescriptor(entered.number(), entered.page(), true)
                : PageTableEntry.sharedPage(entered.number(), entered.page(), shared.frame(), true);
        Group next = entered.entered(new Member(process.number(), page));
        turn.become(
                turn.machine().with(process.with(page, entry)).with(next),
                new Event.MemberEntered(by, page, group, shared.frame()));
        if (entered.semaphore() == null) {
            turn.tell(new Event.SemaphoreCreated(group, next.semaphore().value()));
        }
    }
}
