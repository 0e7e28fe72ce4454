package sharedpage.sim.operation;

import sharedpage.sim.action.CapabilityLists;
import sharedpage.sim.event.CapabilityEvent;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.StepBuilder;

/**
 * DROP_CAPABILITY: a process gives up a capability. An object that no capability names any more ends, unless the setting
 * {@code object_delete} says that objects have to be deleted.
 *
 * <p>Refused: {@code NO_CAPABILITY}.
 */
public record DropCapability(String by, int capability) implements Call {
    static OperationSignature<DropCapability> signature() {
        return OperationSignature.of(
                        DropCapability.class,
                        in -> new DropCapability(in.text(Parameter.BY), in.number(Parameter.CAPABILITY)))
                .with(Parameter.BY, DropCapability::by)
                .with(Parameter.CAPABILITY, DropCapability::capability);
    }

    @Override
    public void perform(StepBuilder step) {
        CapabilityLists.held(step, this, capability)
                .ifPresent(slot -> CapabilityLists.drop(
                        step,
                        slot,
                        new CapabilityEvent.CapabilityDropped(
                                by, capability, CapabilityLists.nameOf(step, slot.object()))));
    }
}
