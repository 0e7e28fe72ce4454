package sharedpage.sim.operation;

import sharedpage.sim.event.Event;
import sharedpage.sim.event.Failure;
import sharedpage.sim.group.Group;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Evictable;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.machine.Waiting;

/**
 * DISSOLVE_GROUP: the creator ends a group that has no member left. Its frame is free again. The call
 * waits while the kernel moves the page or a device works on it.
 *
 * <p>Refused: {@code NO_GROUP}, {@code NOT_CREATOR}, {@code BUSY}.
 */
public record DissolveGroup(String by, String group) implements Call {
    @Override
    public void perform(Turn turn) {
        Groups.live(turn, this, group).ifPresent(ended -> dissolve(turn, ended));
    }

    private void dissolve(Turn turn, Group ended) {
        if (ended.creator() != turn.who()) {
            turn.refuse(this, Failure.NOT_CREATOR, group, null);
        } else if (!ended.members().isEmpty()) {
            turn.refuse(this, Failure.BUSY, group, null);
        } else if (!Evictable.isQuiet(turn.machine(), ended.page())) {
            turn.tell(new Event.Blocked(by, "page", group, 0));
            turn.retryAfter(this, Waiting.untilQuiet(ended.page()));
        } else {
            Machine machine = turn.machine();
            int frame = machine.page(ended.page()).frame();
            turn.become(
                    machine.with(machine.memory().released(ended.page())).with(ended.dissolved()),
                    new Event.GroupDissolved(group, by));
            if (frame >= 0) {
                turn.tell(new Event.FrameFreed(frame));
            }
        }
    }
}
