package sharedpage.sim.operation;

import sharedpage.sim.action.CapabilityLists;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.StepBuilder;

/**
 * DELETE_OBJECT: a process that has the right ends an object. Capabilities for it stay where they are and lead nowhere;
 * the number of the object is never given again.
 *
 * <p>Refused: {@code NO_CAPABILITY}, {@code RIGHTS}, {@code REVOKED}, {@code NO_OBJECT}.
 */
public record DeleteObject(String by, int capability) implements Call {
    static OperationSignature<DeleteObject> signature() {
        return OperationSignature.of(
                        DeleteObject.class,
                        in -> new DeleteObject(in.text(Parameter.BY), in.number(Parameter.CAPABILITY)))
                .with(Parameter.BY, DeleteObject::by)
                .with(Parameter.CAPABILITY, DeleteObject::capability);
    }

    @Override
    public void perform(StepBuilder step) {
        CapabilityLists.deleting(step, this, capability)
                .ifPresent(slot -> CapabilityLists.delete(step, slot.object(), by));
    }
}
