package sharedpage.sim.operation;

import java.util.Optional;
import sharedpage.sim.action.PageLock;
import sharedpage.sim.capability.ObjectTableEntry;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.RefusalReason;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.StepBuilder;

/**
 * PAGE_OUT_OBJECT: the operating system carries an object from its frame to the backing store. It changes one entry of the
 * object table, however many processes have a capability.
 *
 * <p>Refused: {@code NO_OBJECT}, also for a caretaker, which has no bytes; {@code ABSENT}.
 *
 * @param object its name
 */
public record PageOutObject(String object) implements Call {
    static OperationSignature<PageOutObject> signature() {
        return OperationSignature.of(PageOutObject.class, in -> new PageOutObject(in.text(Parameter.OBJECT)))
                .with(Parameter.OBJECT, PageOutObject::object);
    }

    @Override
    public String by() {
        return Machine.SYSTEM;
    }

    @Override
    public void perform(StepBuilder step) {
        resident(step, this, object).ifPresent(page -> PageLock.lockForPageOut(step, this, page));
    }

    /** The number of the page of a live object that is in a frame; else the call is refused. */
    static Optional<Integer> resident(StepBuilder step, Call call, String name) {
        Optional<ObjectTableEntry> found = step.machine().capabilities().object(name);
        if (found.isEmpty()) {
            step.refuse(call, Failure.NO_OBJECT, name, null);
        } else if (!found.get().live()) {
            step.refuse(call, RefusalReason.OBJECT_DELETED, name, null);
        } else if (found.get().page() < 0) {
            step.refuse(call, RefusalReason.CARETAKER, name, null);
        } else if (!step.machine().page(found.get().page()).isResident()) {
            step.refuse(call, Failure.ABSENT, name, null);
        } else {
            return Optional.of(found.get().page());
        }
        return Optional.empty();
    }
}
