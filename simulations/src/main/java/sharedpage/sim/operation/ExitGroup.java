package sharedpage.sim.operation;

import sharedpage.sim.event.Failure;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Rules;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Turn;

/**
 * EXIT_GROUP: a member leaves. Its page table entry is removed and flushed from its TLB, what it modified stays known;
 * the last one to leave takes the semaphore along. The page stays. The call waits while the kernel moves the page.
 *
 * <p>Refused: {@code NO_GROUP}, {@code NOT_MEMBER}, {@code WRONG_PAGE}, {@code HOLDS}. Under the setting
 * {@code illegal_calls} a careless kernel removes whatever entry the call names; a helpful one signals first.
 *
 * @param by name of the member
 * @param page the page at which it maps the shared page
 * @param group name of the group
 */
public record ExitGroup(String by, int page, String group) implements Call {
    @Override
    public void perform(Turn turn) {
        Groups.live(turn, this, group)
                .filter(found -> Groups.isUnlocked(turn, this, found))
                .ifPresent(found -> exit(turn, found));
    }

    private void exit(Turn turn, Group found) {
        Rules.Profile profile = turn.settings().get(Setting.ILLEGAL_CALLS);
        Member member = new Member(turn.who(), page);
        if (!found.members().contains(member)) {
            astray(turn, found, profile);
        } else if (!found.holds(turn.who()) || profile == Rules.Profile.LITERAL) {
            Leaving.leave(turn, found, member);
        } else if (profile == Rules.Profile.CLEANUP) {
            Signalling.signal(turn, found);
            Leaving.leave(turn, found, member);
        } else {
            turn.refuse(this, Failure.HOLDS, group, page);
        }
    }

    /** A careless kernel does not look whether the entry has anything to do with the group. */
    private void astray(Turn turn, Group found, Rules.Profile profile) {
        if (profile == Rules.Profile.LITERAL) {
            if (turn.entry(page).exists()) {
                Leaving.removeEntry(turn, turn.who(), page);
                turn.tell(new GroupEvent.EntryRemoved(by, page));
            }
            Leaving.discount(turn, found.number());
        } else {
            boolean member = found.member(turn.who()).isPresent();
            turn.refuse(this, member ? Failure.WRONG_PAGE : Failure.NOT_MEMBER, group, page);
        }
    }
}
