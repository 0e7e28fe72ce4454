package sharedpage.sim.operation;

import java.util.List;
import java.util.Optional;
import sharedpage.sim.action.CapabilityLists;
import sharedpage.sim.capability.Capability;
import sharedpage.sim.capability.EnclosedCapability;
import sharedpage.sim.capability.Rights;
import sharedpage.sim.event.CapabilityEvent;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.policy.GroupPolicies.SendCapability;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.process.Process;

/**
 * GRANT: a process hands a capability, with all of its rights or some of them, to another process, where it gets an index
 * of its own. The giver keeps its own, or as the setting {@code send_capability} says loses it.
 *
 * <p>Refused: {@code NO_CAPABILITY}, {@code RIGHTS}, {@code NO_PROCESS}, {@code DEAD}, {@code LIST_FULL}.
 *
 * @param by name of the giver
 * @param capability index in the giver's list
 * @param to name of the receiver
 * @param access the rights to hand on: letters, or {@link EnclosedCapability#ALL}
 */
public record Grant(String by, int capability, String to, String access) implements Call {
    static OperationSignature<Grant> signature() {
        return OperationSignature.of(
                        Grant.class,
                        in -> new Grant(
                                in.text(Parameter.BY),
                                in.number(Parameter.CAPABILITY),
                                in.text(Parameter.TO),
                                in.text(Parameter.ACCESS)))
                .with(Parameter.BY, Grant::by)
                .with(Parameter.CAPABILITY, Grant::capability)
                .with(Parameter.TO, Grant::to)
                .with(Parameter.ACCESS, Grant::access);
    }

    /** All that may be said of rights. */
    static final List<String> CHOICES = List.of(EnclosedCapability.ALL, "r", "w", "rw", "d", "rd", "wd", "rwd");

    @Override
    public void perform(StepBuilder step) {
        CapabilityLists.held(step, this, capability).ifPresent(source -> CapabilityLists.rights(
                        step, this, source, new EnclosedCapability(capability, access))
                .ifPresent(rights -> receiver(step).ifPresent(receiver -> grant(step, source, rights, receiver))));
    }

    private Optional<Process> receiver(StepBuilder step) {
        Optional<Process> named = step.machine().process(to);
        if (named.isEmpty()) {
            step.refuse(this, Failure.NO_PROCESS, to, null);
        } else if (!named.get().alive()) {
            step.refuse(this, Failure.DEAD, to, null);
            return Optional.empty();
        }
        return named.filter(receiver -> CapabilityLists.hasRoom(step, this, receiver.number()));
    }

    private void grant(StepBuilder step, Capability source, Rights rights, Process receiver) {
        Capability given = CapabilityLists.transfer(step, source, rights, receiver.number());
        String object = CapabilityLists.nameOf(step, source.object());
        boolean moved = step.settings().get(Setting.SEND_CAPABILITY) == SendCapability.MOVE;
        step.emit(
                moved
                        ? new CapabilityEvent.CapabilityMoved(
                                by, capability, to, given.index(), object, rights.letters())
                        : new CapabilityEvent.CapabilityCopied(
                                by, capability, to, given.index(), object, rights.letters()));
    }
}
