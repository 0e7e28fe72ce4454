package sharedpage.sim.operation;

import java.util.OptionalInt;
import sharedpage.sim.action.CapabilityLists;
import sharedpage.sim.capability.Capabilities;
import sharedpage.sim.capability.Capability;
import sharedpage.sim.capability.ObjectTableEntry;
import sharedpage.sim.capability.Rights;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.CapabilityEvent;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.PageCreation;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.policy.ReplacementPolicy;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;

/**
 * CREATE_OBJECT: a process makes an object of some length and gets a capability for it with all rights. The object has a
 * page of its own. Where the clock algorithm makes room for pages, no frame need be free: the object then begins its life
 * on disk.
 *
 * <p>Refused: {@code NAME_TAKEN}, {@code OBJECT_LENGTH}, {@code FULL}, {@code LIST_FULL}, {@code NO_FRAME}.
 *
 * @param by name of the creator
 * @param as name of the object
 * @param bytes its length, from 1 to the size of a page
 * @param frame the frame wanted, or -1 for the free one with the lowest number
 */
public record CreateObject(String by, String as, int bytes, int frame) implements Call {
    static OperationSignature<CreateObject> signature() {
        return OperationSignature.of(
                        CreateObject.class,
                        in -> new CreateObject(
                                in.text(Parameter.BY),
                                in.text(Parameter.AS),
                                in.number(Parameter.BYTES),
                                in.number(Parameter.FRAME)))
                .with(Parameter.BY, CreateObject::by)
                .with(Parameter.AS, CreateObject::as)
                .with(Parameter.BYTES, CreateObject::bytes)
                .with(Parameter.FRAME, CreateObject::frame);
    }

    @Override
    public void perform(StepBuilder step) {
        Machine machine = step.machine();
        OptionalInt found = machine.memory().chooseFrames(frame, 1);
        if (machine.hasName(as)) {
            step.refuse(this, Failure.NAME_TAKEN, as, null);
        } else if (bytes < 1 || bytes > step.settings().pageSize()) {
            step.refuse(
                    this, Failure.OBJECT_LENGTH, String.valueOf(step.settings().pageSize()), null);
        } else if (machine.capabilities().objects().size() == Settings.MOST_PROCESSES) {
            step.refuse(this, Failure.FULL, as, null);
        } else if (found.isEmpty() && step.settings().get(Setting.REPLACEMENT) == ReplacementPolicy.MANUAL) {
            CreateGroup.refuseFrame(step, this, as, frame);
        } else if (CapabilityLists.hasRoom(step, this, step.actor())) {
            create(step, found.orElse(-1));
        }
    }

    private void create(StepBuilder step, int found) {
        Machine machine = step.machine();
        Capabilities all = machine.capabilities();
        int number = all.objects().size();
        int page = machine.memory().pages().size();
        step.charge(UnitPrice.ENTRY_UPDATES, 1);
        step.commit(PageCreation.createUnwritten(machine, Owner.object(number), found, 1)
                .with(all.with(ObjectTableEntry.segment(number, as, step.actor(), bytes, page))));
        Capability first = CapabilityLists.add(step, step.actor(), number, Rights.FULL, 1, Capability.NONE);
        step.emit(new CapabilityEvent.ObjectCreated(by, first.index(), as, bytes, found));
    }
}
