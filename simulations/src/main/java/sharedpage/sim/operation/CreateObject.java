package sharedpage.sim.operation;

import java.util.OptionalInt;
import sharedpage.sim.action.Slots;
import sharedpage.sim.capability.Capabilities;
import sharedpage.sim.capability.Capability;
import sharedpage.sim.capability.ObjectEntry;
import sharedpage.sim.capability.Rights;
import sharedpage.sim.event.CapabilityEvent;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.NewPage;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Settings;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.Owner;

/**
 * CREATE_OBJECT: a process makes an object of some length and gets a capability for it with all rights. The object has a
 * page of its own. Where the clock algorithm makes room for pages, no frame need be free: the object then begins its life
 * on disk.
 *
 * <p>Refused: {@code NAME_TAKEN}, {@code OBJECT_LENGTH}, {@code FULL}, {@code LIST_FULL}, {@code NO_FRAME}.
 *
 * @param by name of the maker
 * @param as name of the object
 * @param bytes its length, from 1 to the size of a page
 * @param frame the frame wanted, or -1 for the free one with the lowest number
 */
public record CreateObject(String by, String as, int bytes, int frame) implements Call {
    @Override
    public void perform(Turn turn) {
        Machine machine = turn.machine();
        OptionalInt found = machine.memory().wanted(frame, 1);
        if (machine.knows(as)) {
            turn.refuse(this, Failure.NAME_TAKEN, as, null);
        } else if (bytes < 1 || bytes > turn.settings().pageSize()) {
            turn.refuse(
                    this, Failure.OBJECT_LENGTH, String.valueOf(turn.settings().pageSize()), null);
        } else if (machine.capabilities().objects().size() == Settings.MOST_PROCESSES) {
            turn.refuse(this, Failure.FULL, as, null);
        } else if (found.isEmpty() && turn.settings().get(Setting.REPLACEMENT) == Setting.Replacement.MANUAL) {
            turn.refuse(this, Failure.NO_FRAME, as, null);
        } else if (Slots.hasRoom(turn, this, turn.who())) {
            create(turn, found.orElse(-1));
        }
    }

    private void create(Turn turn, int found) {
        Machine machine = turn.machine();
        Capabilities all = machine.capabilities();
        int number = all.objects().size();
        int page = machine.memory().pages().size();
        turn.pay(Cost.ENTRY_UPDATES, 1);
        turn.become(NewPage.unwritten(machine, Owner.object(number), found, 1)
                .with(all.with(ObjectEntry.segment(number, as, turn.who(), bytes, page))));
        Capability first = Slots.add(turn, turn.who(), number, Rights.FULL, 1, Capability.NONE);
        turn.tell(new CapabilityEvent.ObjectCreated(by, first.index(), as, bytes, found));
    }
}
