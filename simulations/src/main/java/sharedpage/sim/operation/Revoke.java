package sharedpage.sim.operation;

import java.util.List;
import sharedpage.sim.action.Slots;
import sharedpage.sim.capability.Capabilities;
import sharedpage.sim.capability.Capability;
import sharedpage.sim.capability.ObjectEntry;
import sharedpage.sim.event.CapabilityEvent;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Turn;

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
    private static final String DERIVED = "derived";
    private static final String CARETAKER = "caretaker";

    /** The ways. */
    static final List<String> WAYS = List.of(DERIVED, CARETAKER, "version");

    @Override
    public void perform(Turn turn) {
        if (way.equals(DERIVED)) {
            Slots.held(turn, this, capability).ifPresent(source -> removeCopies(turn, source));
        } else {
            Slots.deleting(turn, this, capability).ifPresent(source -> {
                if (way.equals(CARETAKER)) {
                    cut(turn, source);
                } else {
                    raise(turn, source);
                }
            });
        }
    }

    private static void removeCopies(Turn turn, Capability source) {
        for (Capability copy : turn.machine().capabilities().derived(source.number())) {
            turn.pay(Cost.LIST_READS, 1);
            String holder = copy.process() == Capability.KERNEL ? null : turn.nameOf(copy.process());
            Slots.drop(
                    turn,
                    copy,
                    new CapabilityEvent.CapabilityRevoked(holder, copy.index(), Slots.nameOf(turn, copy.object())));
        }
    }

    private void cut(Turn turn, Capability source) {
        ObjectEntry entry = turn.machine().capabilities().objects().get(source.object());
        if (entry.type() != ObjectEntry.Type.INDIRECT) {
            turn.refuse(this, Failure.NO_CARETAKER, entry.name(), null);
            return;
        }
        turn.pay(Cost.ENTRY_UPDATES, 1);
        turn.become(
                turn.machine().with(turn.machine().capabilities().with(entry.cut())),
                new CapabilityEvent.CaretakerCut(entry.name()));
        if (entry.target() >= 0) {
            Slots.dropKept(turn, entry.target());
        }
    }

    private void raise(Turn turn, Capability source) {
        Capabilities all = turn.machine().capabilities();
        ObjectEntry next = all.objects().get(source.object()).raised();
        turn.pay(Cost.ENTRY_UPDATES, 2);
        turn.become(
                turn.machine().with(all.with(next).with(source.withVersion(next.version()))),
                new CapabilityEvent.VersionRaised(by, next.name(), next.version()));
    }
}
