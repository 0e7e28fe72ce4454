package sharedpage.sim.operation;

import sharedpage.sim.action.CapabilityLists;
import sharedpage.sim.capability.Capabilities;
import sharedpage.sim.capability.Capability;
import sharedpage.sim.capability.ObjectTableEntry;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.CapabilityEvent;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.policy.Settings;

/**
 * CREATE_CARETAKER: a process makes an object that leads to another one, for which it has a capability. A process that gets a
 * capability for the caretaker reaches the other object through it, until the caretaker is cut off or deleted. Its creator
 * may read and write through it as through the capability it was made from, and may delete it.
 *
 * <p>Refused: {@code NO_CAPABILITY}, {@code REVOKED}, {@code NO_OBJECT}, {@code NAME_TAKEN}, {@code FULL},
 * {@code LIST_FULL}.
 *
 * @param by name of the creator
 * @param capability index of the capability that the caretaker is to hide
 * @param as name of the caretaker
 */
public record CreateCaretaker(String by, int capability, String as) implements Call {
    static OperationSignature<CreateCaretaker> signature() {
        return OperationSignature.of(
                        CreateCaretaker.class,
                        in -> new CreateCaretaker(
                                in.text(Parameter.BY), in.number(Parameter.CAPABILITY), in.text(Parameter.AS)))
                .with(Parameter.BY, CreateCaretaker::by)
                .with(Parameter.CAPABILITY, CreateCaretaker::capability)
                .with(Parameter.AS, CreateCaretaker::as);
    }

    @Override
    public void perform(StepBuilder step) {
        CapabilityLists.good(step, this, capability).ifPresent(source -> create(step, source));
    }

    private void create(StepBuilder step, Capability source) {
        Machine machine = step.machine();
        int number = machine.capabilities().objects().size();
        if (machine.hasName(as)) {
            step.refuse(this, Failure.NAME_TAKEN, as, null);
        } else if (number == Settings.MOST_PROCESSES) {
            step.refuse(this, Failure.FULL, as, null);
        } else if (CapabilityLists.hasRoom(step, this, step.actor())) {
            Capability kept = CapabilityLists.copy(step, source, source.rights(), Capability.KERNEL);
            Capabilities all = step.machine().capabilities();
            ObjectTableEntry target = all.objects().get(source.object());
            step.charge(UnitPrice.ENTRY_UPDATES, 1);
            step.commit(step.machine()
                    .with(all.with(
                            ObjectTableEntry.indirect(number, as, step.actor(), target.length(), kept.number()))));
            Capability first = CapabilityLists.add(
                    step, step.actor(), number, source.rights().withDelete(), 1, Capability.NONE);
            step.emit(new CapabilityEvent.CaretakerCreated(by, first.index(), as, target.name()));
        }
    }
}
