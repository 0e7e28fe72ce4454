package sharedpage.sim.action;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sharedpage.sim.capability.Capability;
import sharedpage.sim.capability.Enclosed;
import sharedpage.sim.event.CapabilityEvent;
import sharedpage.sim.machine.Rules;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.message.Message;

/** Capabilities on their way in a message. Until it is received the kernel keeps them. */
final class Enclosing {
    private Enclosing() {}

    /** Whether the process that acts may hand on all that it wants to enclose, each once; else its call is refused. */
    static boolean isAllowed(Turn turn, List<Enclosed> enclosed) {
        Set<Integer> seen = new HashSet<>();
        for (Enclosed wanted : enclosed) {
            int index = seen.add(wanted.capability()) || !moves(turn) ? wanted.capability() : -1;
            boolean allowed = Slots.held(turn, turn.operation(), index)
                    .flatMap(source -> Slots.rights(turn, turn.operation(), source, wanted))
                    .isPresent();
            if (!allowed) {
                return false;
            }
        }
        return true;
    }

    private static boolean moves(Turn turn) {
        return turn.settings().get(Setting.SEND_CAPABILITY) == Rules.Handing.MOVE;
    }

    /** The slots in which the kernel keeps what the process that acts has enclosed. */
    static List<Integer> takenFrom(Turn turn, List<Enclosed> enclosed) {
        List<Integer> slots = new ArrayList<>();
        for (Enclosed wanted : enclosed) {
            Capability source = source(turn, wanted);
            slots.add(Slots.pass(turn, source, wanted.of(source), Capability.KERNEL)
                    .number());
        }
        return slots;
    }

    private static Capability source(Turn turn, Enclosed wanted) {
        return turn.machine()
                .capabilities()
                .held(turn.who(), wanted.capability())
                .orElseThrow();
    }

    static void tell(Turn turn, List<Enclosed> enclosed, List<Integer> slots, String mailbox) {
        for (int i = 0; i < slots.size(); i++) {
            Capability kept = turn.machine().capabilities().slots().get(slots.get(i));
            turn.tell(new CapabilityEvent.CapabilityEnclosed(
                    turn.name(),
                    enclosed.get(i).capability(),
                    mailbox,
                    Slots.nameOf(turn, kept.object()),
                    kept.rights().letters(),
                    moves(turn)));
        }
    }

    /** A message is lost before the kernel had it: what was moved into it is lost, what was copied was never made. */
    static void lost(Turn turn, List<Enclosed> enclosed) {
        if (moves(turn)) {
            for (Enclosed wanted : enclosed) {
                Capability source = source(turn, wanted);
                Slots.drop(
                        turn,
                        source,
                        new CapabilityEvent.CapabilityDropped(
                                turn.name(), source.index(), Slots.nameOf(turn, source.object())));
            }
        }
    }

    /** Whether the list of the process that acts has room for what is in a message; else its call is refused. */
    static boolean fits(Turn turn, Message message) {
        return message.capabilities().isEmpty()
                || Slots.hasRoom(
                        turn,
                        turn.operation(),
                        turn.who(),
                        message.capabilities().size());
    }

    /** Gives the process that acts what is in a message, but for what was taken back meanwhile. */
    static void give(Turn turn, Message message, String mailbox) {
        for (int number : message.capabilities()) {
            kept(turn, number).ifPresent(kept -> {
                Capability given = Slots.move(turn, kept, kept.rights(), turn.who());
                turn.tell(new CapabilityEvent.CapabilityReceived(
                        turn.name(),
                        given.index(),
                        mailbox,
                        Slots.nameOf(turn, given.object()),
                        given.rights().letters()));
            });
        }
    }

    /** Drops what is in a message that nobody will receive. */
    static void discard(Turn turn, Message message) {
        message.capabilities().forEach(number -> Slots.dropKept(turn, number));
    }

    private static Optional<Capability> kept(Turn turn, int number) {
        return Optional.of(turn.machine().capabilities().slots().get(number)).filter(slot -> !slot.isDropped());
    }
}
