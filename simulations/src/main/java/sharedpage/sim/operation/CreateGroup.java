package sharedpage.sim.operation;

import java.util.OptionalInt;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.Failure;
import sharedpage.sim.group.Group;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Settings;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Owner;

/**
 * CREATE_GROUP: a process, typically the parent of those that will share, makes a group. The group gets a zeroed page
 * frame and has no member and no semaphore yet; its maker is not a member.
 *
 * <p>Refused: {@code NAME_TAKEN}, {@code FULL}, {@code NO_FRAME}.
 *
 * @param by name of the creator
 * @param as name of the group
 * @param frame the frame wanted, or -1 for the free one with the lowest number
 */
public record CreateGroup(String by, String as, int frame) implements Call {
    @Override
    public void perform(Turn turn) {
        Machine machine = turn.machine();
        int number = machine.groups().size();
        OptionalInt found = wanted(machine);
        if (machine.knows(as)) {
            turn.refuse(this, Failure.NAME_TAKEN, as, null);
        } else if (number == Settings.MOST_PROCESSES) {
            turn.refuse(this, Failure.FULL, as, null);
        } else if (found.isEmpty()) {
            turn.refuse(this, Failure.NO_FRAME, as, null);
        } else {
            turn.pay(Cost.ENTRY_UPDATES, 1);
            Frame zeroed = Frame.zeroed(Owner.sharedBy(number), turn.settings().pageSize());
            Group group = Group.fresh(number, as, turn.who(), found.getAsInt());
            turn.become(
                    turn.machine().with(found.getAsInt(), zeroed).with(group),
                    new Event.GroupCreated(as, by, found.getAsInt()));
        }
    }

    private OptionalInt wanted(Machine machine) {
        if (frame < 0) {
            return machine.freeFrame();
        }
        boolean free =
                frame < machine.frames().size() && machine.frames().get(frame).isFree();
        return free ? OptionalInt.of(frame) : OptionalInt.empty();
    }
}
