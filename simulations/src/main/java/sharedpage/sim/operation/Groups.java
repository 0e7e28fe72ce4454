package sharedpage.sim.operation;

import java.util.Optional;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.group.Group;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.machine.Waiting;

/** The first conditions of every call on a group. Where one fails the call is refused and nothing is returned. */
final class Groups {
    private Groups() {}

    /** The group of that name, unless there is none or it was dissolved. */
    static Optional<Group> live(Turn turn, Call call, String name) {
        Optional<Group> found = turn.machine().group(name).filter(Group::isLive);
        if (found.isEmpty()) {
            turn.refuse(call, Failure.NO_GROUP, name, null);
        }
        return found;
    }

    /** Whether the kernel is not moving the page of a group; if it is, the call is tried again afterwards. */
    static boolean isUnlocked(Turn turn, Call call, Group group) {
        boolean locked = turn.machine().page(group.page()).locked();
        if (locked) {
            turn.tell(new ProcessEvent.Blocked(turn.name(), "page", group.name(), 0));
            turn.retryAfter(call, Waiting.untilUnlocked(group.page()));
        }
        return !locked;
    }

    /** The group of that name, if it lives, the caller is a member of it and it has a semaphore. */
    static Optional<Group> guarded(Turn turn, Call call, String name) {
        return live(turn, call, name).filter(group -> {
            if (group.member(turn.who()).isEmpty()) {
                turn.refuse(call, Failure.NOT_MEMBER, name, null);
                return false;
            } else if (group.semaphore() == null) {
                turn.refuse(call, Failure.NO_SEMAPHORE, name, null);
                return false;
            }
            return true;
        });
    }
}
