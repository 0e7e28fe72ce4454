package sharedpage.sim.operation;

import java.util.List;
import sharedpage.sim.action.CapabilityLists;
import sharedpage.sim.capability.Capabilities;
import sharedpage.sim.capability.Capability;
import sharedpage.sim.capability.ObjectTableEntry;
import sharedpage.sim.capability.ObjectType;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.CapabilityEvent;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.StepBuilder;

/**
 * REVOKE: a process takes back what was handed out.
 *
 * <ul>
 *   <li>{@code derived}: all copies of its capability, and copies of those, are removed from the lists they are in. Its own
 *       stays. The kernel has to find them all.
 *   <li>{@code caretaker}: its capability is for a caretaker, and that is cut off from the object it leads to.
 *   <li>{@code version}: the object gets a new version, and only the caller's capability is made good for it.
 * </ul>
 *
 * <p>The fourth way is {@link DeleteObject}.
 *
 * <p>Refused: {@code NO_CAPABILITY}; but for copies also {@code RIGHTS}, {@code REVOKED}, {@code NO_OBJECT} and
 * {@code NO_CARETAKER}.
 *
 * @param way one of the words above
 */
public record Revoke(String by, int capability, String way) implements Call {
    static OperationSignature<Revoke> signature() {
        return OperationSignature.of(
                        Revoke.class,
                        in -> new Revoke(
                                in.text(Parameter.BY), in.number(Parameter.CAPABILITY), in.text(Parameter.WAY)))
                .with(Parameter.BY, Revoke::by)
                .with(Parameter.CAPABILITY, Revoke::capability)
                .with(Parameter.WAY, Revoke::way);
    }

    private static final String DERIVED = "derived";
    private static final String CARETAKER = "caretaker";

    /** The ways. */
    static final List<String> WAYS = List.of(DERIVED, CARETAKER, "version");

    @Override
    public void perform(StepBuilder step) {
        if (way.equals(DERIVED)) {
            CapabilityLists.held(step, this, capability).ifPresent(source -> removeCopies(step, source));
        } else {
            CapabilityLists.deleting(step, this, capability).ifPresent(source -> {
                if (way.equals(CARETAKER)) {
                    cut(step, source);
                } else {
                    raise(step, source);
                }
            });
        }
    }

    private void removeCopies(StepBuilder step, Capability source) {
        if (step.machine().capabilities().derived(source.number()).isEmpty()) {
            step.emit(new CapabilityEvent.NothingRevoked(
                    by, source.index(), CapabilityLists.nameOf(step, source.object())));
        }
        for (Capability copy : step.machine().capabilities().derived(source.number())) {
            step.charge(UnitPrice.LIST_READS, 1);
            String holder = copy.process() == Capability.KERNEL ? null : step.nameOf(copy.process());
            CapabilityLists.drop(
                    step,
                    copy,
                    new CapabilityEvent.CapabilityRevoked(
                            holder, copy.index(), CapabilityLists.nameOf(step, copy.object())));
        }
    }

    private void cut(StepBuilder step, Capability source) {
        ObjectTableEntry entry = step.machine().capabilities().objects().get(source.object());
        if (entry.type() != ObjectType.INDIRECT) {
            step.refuse(this, Failure.NO_CARETAKER, entry.name(), null);
            return;
        }
        step.charge(UnitPrice.ENTRY_UPDATES, 1);
        step.commit(
                step.machine().with(step.machine().capabilities().with(entry.disconnected())),
                new CapabilityEvent.CaretakerCut(entry.name()));
        if (entry.target() >= 0) {
            CapabilityLists.dropKept(step, entry.target());
        }
    }

    private void raise(StepBuilder step, Capability source) {
        Capabilities all = step.machine().capabilities();
        ObjectTableEntry next = all.objects().get(source.object()).withNextVersion();
        step.charge(UnitPrice.ENTRY_UPDATES, 2);
        step.commit(
                step.machine().with(all.with(next).with(source.withVersion(next.version()))),
                new CapabilityEvent.VersionRaised(by, next.name(), next.version()));
    }
}
