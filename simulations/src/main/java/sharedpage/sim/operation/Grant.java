package sharedpage.sim.operation;

import java.util.List;
import java.util.Optional;
import sharedpage.sim.action.Slots;
import sharedpage.sim.capability.Capability;
import sharedpage.sim.capability.Enclosed;
import sharedpage.sim.capability.Rights;
import sharedpage.sim.event.CapabilityEvent;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Rules;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Turn;
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
 * @param access the rights to hand on: letters, or {@link Enclosed#ALL}
 */
public record Grant(String by, int capability, String to, String access) implements Call {
    /** All that may be said of rights. */
    static final List<String> CHOICES = List.of(Enclosed.ALL, "r", "w", "rw", "d", "rd", "wd", "rwd");

    @Override
    public void perform(Turn turn) {
        Slots.held(turn, this, capability).ifPresent(source -> Slots.rights(
                        turn, this, source, new Enclosed(capability, access))
                .ifPresent(rights -> receiver(turn).ifPresent(receiver -> grant(turn, source, rights, receiver))));
    }

    private Optional<Process> receiver(Turn turn) {
        Optional<Process> named = turn.machine().process(to);
        if (named.isEmpty()) {
            turn.refuse(this, Failure.NO_PROCESS, to, null);
        } else if (!named.get().alive()) {
            turn.refuse(this, Failure.DEAD, to, null);
            return Optional.empty();
        }
        return named.filter(receiver -> Slots.hasRoom(turn, this, receiver.number()));
    }

    private void grant(Turn turn, Capability source, Rights rights, Process receiver) {
        Capability given = Slots.pass(turn, source, rights, receiver.number());
        String object = Slots.nameOf(turn, source.object());
        boolean moved = turn.settings().get(Setting.SEND_CAPABILITY) == Rules.Handing.MOVE;
        turn.tell(
                moved
                        ? new CapabilityEvent.CapabilityMoved(
                                by, capability, to, given.index(), object, rights.letters())
                        : new CapabilityEvent.CapabilityCopied(
                                by, capability, to, given.index(), object, rights.letters()));
    }
}
