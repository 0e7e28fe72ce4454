package sharedpage.sim.operation;

import sharedpage.sim.event.Event;
import sharedpage.sim.event.Failure;
import sharedpage.sim.group.Group;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.Owner;

/**
 * DISSOLVE_GROUP: the creator ends a group that has no member left. Its frame is free again.
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
        } else {
            turn.pay(Cost.ENTRY_UPDATES, 1);
            Machine machine = turn.machine();
            int frame = ended.frame();
            turn.become(
                    machine.with(frame, machine.frames().get(frame).ownedBy(Owner.FREE))
                            .with(ended.dissolved()),
                    new Event.GroupDissolved(group, by));
            turn.tell(new Event.FrameFreed(frame));
        }
    }
}
