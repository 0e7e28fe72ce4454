package sharedpage.sim.operation;

import sharedpage.sim.event.Event;
import sharedpage.sim.event.Failure;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Sloppy;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.Page;
import sharedpage.sim.process.Process;

/**
 * EXIT_GROUP: a member leaves. Its page table entry is removed and flushed from its TLB, what it modified stays known; the
 * last one to leave takes the semaphore along. The frame stays.
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
        } else if (Groups.isUnlocked(turn, this, left)) {
            leave(turn, left, member);
        }
    }

    private void leave(Turn turn, Group left, Member member) {
        turn.pay(Cost.ENTRY_UPDATES, 1);
        turn.pay(Cost.FLUSHES, 1);
        Process process = turn.process();
        Page shared = turn.machine().page(left.page());
        boolean tells = !turn.settings().get(Setting.SLOPPY).contains(Sloppy.FORGET_DIRTY);
        boolean dirty = shared.dirty() || (tells && process.entry(page).modified());
        Group next = left.left(member);
        turn.become(
                turn.machine()
                        .with(left.page(), shared.withDirty(dirty))
                        .with(process.without(page))
                        .with(next),
                new Event.MemberLeft(by, page, group));
        if (next.semaphore() == null) {
            turn.tell(new Event.SemaphoreDeleted(group));
        }
    }
}
