package sharedpage.sim.operation;

import sharedpage.sim.event.Event;
import sharedpage.sim.event.Failure;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.process.Process;

/**
 * EXIT_GROUP: a member leaves. Its page table entry is removed, what it modified stays known to the group; the last one
 * to leave takes the semaphore along. The frame stays.
 *
 * <p>Refused: {@code NO_GROUP}, {@code NOT_MEMBER}, {@code WRONG_PAGE}, {@code HOLDS}.
 *
 * @param by name of the member
 * @param page the page at which it maps the shared frame
 * @param group name of the group
 */
public record ExitGroup(String by, int page, String group) implements Call {
    @Override
    public void perform(Turn turn) {
        Groups.live(turn, this, group)
                .ifPresent(left -> Groups.membership(turn, this, left).ifPresent(member -> exit(turn, left, member)));
    }

    private void exit(Turn turn, Group left, Member member) {
        if (member.page() != page) {
            turn.refuse(this, Failure.WRONG_PAGE, group, page);
        } else if (left.semaphore().holder() == turn.who()) {
            turn.refuse(this, Failure.HOLDS, group, page);
        } else {
            turn.pay(Cost.ENTRY_UPDATES, 1);
            Process process = turn.process();
            Group next = left.left(member, process.entry(page).modified());
            turn.become(
                    turn.machine().with(process.with(page, PageTableEntry.NONE)).with(next),
                    new Event.MemberLeft(by, page, group));
            if (next.semaphore() == null) {
                turn.tell(new Event.SemaphoreDeleted(group));
            }
        }
    }
}
