package sharedpage.sim.operation;

import sharedpage.sim.event.Event;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Evictable;
import sharedpage.sim.machine.Rules;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.machine.Waiting;

/**
 * DISSOLVE_GROUP: the creator ends a group that has no member left. Its frame is free again. The call waits while the
 * kernel moves the page or a device works on it.
 *
 * <p>Refused: {@code NO_GROUP}, {@code NOT_CREATOR}, {@code BUSY}. Under the setting {@code illegal_calls} a careless
 * kernel lets anyone pull the page away from under its members, and frees twice; a helpful one serves an ancestor of the
 * creator too, and lets the members leave first, or makes them.
 */
public record DissolveGroup(String by, String group) implements Call {
    @Override
    public void perform(Turn turn) {
        Rules.Profile profile = turn.settings().get(Setting.ILLEGAL_CALLS);
        boolean ended =
                turn.machine().group(group).filter(found -> !found.isLive()).isPresent();
        if (ended && profile == Rules.Profile.LITERAL) {
            turn.halt(by);
        } else {
            Groups.live(turn, this, group).ifPresent(found -> dissolve(turn, found, profile));
        }
    }

    private void dissolve(Turn turn, Group found, Rules.Profile profile) {
        if (!may(turn, found, profile)) {
            turn.refuse(this, Failure.NOT_CREATOR, group, null);
        } else if (!Evictable.isQuiet(turn.machine(), found.page())) {
            turn.tell(new ProcessEvent.Blocked(by, "page", group, 0));
            turn.retryAfter(this, Waiting.untilQuiet(found.page()));
        } else if (found.count() <= 0) {
            Leaving.dissolve(turn, found.number(), by);
        } else {
            busy(turn, found, profile);
        }
    }

    private static boolean may(Turn turn, Group found, Rules.Profile profile) {
        return switch (profile) {
            case STRICT -> found.creator() == turn.who();
            case CLEANUP -> found.creator() != Group.ROOT && turn.machine().isDescendant(found.creator(), turn.who());
            case LITERAL -> true;
        };
    }

    private void busy(Turn turn, Group found, Rules.Profile profile) {
        if (profile == Rules.Profile.STRICT) {
            turn.refuse(this, Failure.BUSY, group, null);
        } else if (profile == Rules.Profile.LITERAL) {
            found.members().forEach(member -> warn(turn, found, member));
            Leaving.dissolve(turn, found.number(), by);
        } else if (turn.settings().get(Setting.BUSY_DISSOLVE) == Rules.BusyDissolve.DEFERRED) {
            turn.become(turn.machine().with(found.markedToEnd()), new GroupEvent.GroupMarked(group));
        } else {
            turn.become(turn.machine().with(found.markedToEnd()));
            found.members().forEach(member -> Leaving.leave(turn, found, member));
        }
    }

    private static void warn(Turn turn, Group found, Member member) {
        int frame = turn.machine().page(found.page()).frame();
        turn.tell(new Event.Incident("dangling_entry", turn.nameOf(member.process()), null, frame, 0));
    }
}
