package sharedpage.sim.operation;

import java.util.Optional;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.event.RefusalReason;
import sharedpage.sim.group.Group;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.machine.WaitCondition;

/** The first conditions of every call on a group. Where one fails the call is refused and nothing is returned. */
final class GroupLookup {
    private GroupLookup() {}

    /** The group of that name, unless there is none or it was dissolved. */
    static Optional<Group> live(StepBuilder step, Call call, String name) {
        Optional<Group> found = step.machine().group(name);
        if (found.isEmpty()) {
            step.refuse(call, Failure.NO_GROUP, name, null);
        } else if (!found.get().isLive()) {
            step.refuse(call, RefusalReason.DISSOLVED, name, null);
        }
        return found.filter(Group::isLive);
    }

    /** Whether the kernel is not moving the page of a group; if it is, the call is tried again afterwards. */
    static boolean isUnlocked(StepBuilder step, Call call, Group group) {
        boolean locked = step.machine().page(group.page()).locked();
        if (locked) {
            step.emit(new ProcessEvent.Blocked(step.name(), "page", group.name(), 0));
            step.retryAfter(call, WaitCondition.untilUnlocked(group.page()));
        }
        return !locked;
    }

    /** The group of that name, if it lives, the caller is a member of it and it has a semaphore. */
    static Optional<Group> withSemaphore(StepBuilder step, Call call, String name) {
        return live(step, call, name).filter(group -> {
            if (group.member(step.actor()).isEmpty()) {
                step.refuse(call, Failure.NOT_MEMBER, name, null);
                return false;
            } else if (group.semaphore() == null) {
                step.refuse(call, Failure.NO_SEMAPHORE, name, null);
                return false;
            }
            return true;
        });
    }
}
