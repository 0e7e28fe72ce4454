package sharedpage.sim.operation;

import sharedpage.sim.action.Slots;
import sharedpage.sim.capability.Capabilities;
import sharedpage.sim.capability.Capability;
import sharedpage.sim.capability.ObjectEntry;
import sharedpage.sim.event.CapabilityEvent;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Settings;
import sharedpage.sim.machine.Turn;

/**
 * CREATE_CARETAKER: a process makes an object that leads to another one, for which it has a capability. Whoever gets a
 * capability for the caretaker reaches the other object through it, until the caretaker is cut off or deleted. Its maker
 * may read and write through it as through the capability it was made from, and may delete it.
 *
 * <p>Refused: {@code NO_CAPABILITY}, {@code REVOKED}, {@code NO_OBJECT}, {@code NAME_TAKEN}, {@code FULL},
 * {@code LIST_FULL}.
 *
 * @param by name of the maker
 * @param capability index of the capability that the caretaker is to hide
 * @param as name of the caretaker
 */
public record CreateCaretaker(String by, int capability, String as) implements Call {
    @Override
    public void perform(Turn turn) {
        Slots.good(turn, this, capability).ifPresent(source -> create(turn, source));
    }

    private void create(Turn turn, Capability source) {
        Machine machine = turn.machine();
        int number = machine.capabilities().objects().size();
        if (machine.knows(as)) {
            turn.refuse(this, Failure.NAME_TAKEN, as, null);
        } else if (number == Settings.MOST_PROCESSES) {
            turn.refuse(this, Failure.FULL, as, null);
        } else if (Slots.hasRoom(turn, this, turn.who())) {
            Capability kept = Slots.copy(turn, source, source.rights(), Capability.KERNEL);
            Capabilities all = turn.machine().capabilities();
            ObjectEntry target = all.objects().get(source.object());
            turn.pay(Cost.ENTRY_UPDATES, 1);
            turn.become(turn.machine()
                    .with(all.with(ObjectEntry.indirect(number, as, turn.who(), target.length(), kept.number()))));
            Capability first =
                    Slots.add(turn, turn.who(), number, source.rights().withDelete(), 1, Capability.NONE);
            turn.tell(new CapabilityEvent.CaretakerCreated(by, first.index(), as, target.name()));
        }
    }
}
