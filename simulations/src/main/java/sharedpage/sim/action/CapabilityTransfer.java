package sharedpage.sim.action;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sharedpage.sim.capability.Capability;
import sharedpage.sim.capability.EnclosedCapability;
import sharedpage.sim.event.CapabilityEvent;
import sharedpage.sim.event.RefusalReason;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.message.Message;
import sharedpage.sim.policy.GroupPolicies.SendCapability;
import sharedpage.sim.policy.Setting;

/** Capabilities on their way in a message. Until it is received the kernel keeps them. */
final class CapabilityTransfer {
    private CapabilityTransfer() {}

    /** Whether the process that acts may hand on all that it wants to enclose, each once; else its call is refused. */
    static boolean isAllowed(StepBuilder step, List<EnclosedCapability> enclosed) {
        Set<Integer> seen = new HashSet<>();
        for (EnclosedCapability wanted : enclosed) {
            if (!seen.add(wanted.capability()) && moves(step)) {
                String twice = String.valueOf(wanted.capability());
                step.refuse(step.operation(), RefusalReason.ENCLOSED_TWICE, twice, null);
                return false;
            }
            boolean allowed = CapabilityLists.held(step, step.operation(), wanted.capability())
                    .flatMap(source -> CapabilityLists.rights(step, step.operation(), source, wanted))
                    .isPresent();
            if (!allowed) {
                return false;
            }
        }
        return true;
    }

    private static boolean moves(StepBuilder step) {
        return step.settings().get(Setting.SEND_CAPABILITY) == SendCapability.MOVE;
    }

    /** The slots in which the kernel keeps what the process that acts has enclosed. */
    static List<Integer> take(StepBuilder step, List<EnclosedCapability> enclosed) {
        List<Integer> slots = new ArrayList<>();
        for (EnclosedCapability wanted : enclosed) {
            Capability source = source(step, wanted);
            slots.add(CapabilityLists.transfer(step, source, wanted.of(source), Capability.KERNEL)
                    .number());
        }
        return slots;
    }

    private static Capability source(StepBuilder step, EnclosedCapability wanted) {
        return step.machine()
                .capabilities()
                .held(step.actor(), wanted.capability())
                .orElseThrow();
    }

    static void emitEnclosed(StepBuilder step, List<EnclosedCapability> enclosed, List<Integer> slots, String mailbox) {
        for (int i = 0; i < slots.size(); i++) {
            Capability kept = step.machine().capabilities().slots().get(slots.get(i));
            step.emit(new CapabilityEvent.CapabilityEnclosed(
                    step.name(),
                    enclosed.get(i).capability(),
                    mailbox,
                    CapabilityLists.nameOf(step, kept.object()),
                    kept.rights().letters(),
                    moves(step)));
        }
    }

    /** A message is lost before the kernel had it: what was moved into it is lost, what was copied was never made. */
    static void discardUnsent(StepBuilder step, List<EnclosedCapability> enclosed) {
        if (moves(step)) {
            for (EnclosedCapability wanted : enclosed) {
                Capability source = source(step, wanted);
                CapabilityLists.drop(
                        step,
                        source,
                        new CapabilityEvent.CapabilityDropped(
                                step.name(), source.index(), CapabilityLists.nameOf(step, source.object())));
            }
        }
    }

    /** Whether the list of the process that acts has room for what is in a message; else its call is refused. */
    static boolean fits(StepBuilder step, Message message) {
        return message.capabilities().isEmpty()
                || CapabilityLists.hasRoom(
                        step,
                        step.operation(),
                        step.actor(),
                        message.capabilities().size());
    }

    /** Gives the process that acts what is in a message, but for what was taken back meanwhile. */
    static void deliver(StepBuilder step, Message message, String mailbox) {
        for (int number : message.capabilities()) {
            kept(step, number).ifPresent(kept -> {
                Capability given = CapabilityLists.move(step, kept, kept.rights(), step.actor());
                step.emit(new CapabilityEvent.CapabilityReceived(
                        step.name(),
                        given.index(),
                        mailbox,
                        CapabilityLists.nameOf(step, given.object()),
                        given.rights().letters()));
            });
        }
    }

    /** Drops the capabilities in a message that will not be received. */
    static void discard(StepBuilder step, Message message) {
        message.capabilities().forEach(number -> CapabilityLists.dropKept(step, number));
    }

    private static Optional<Capability> kept(StepBuilder step, int number) {
        return Optional.of(step.machine().capabilities().slots().get(number)).filter(slot -> !slot.isDropped());
    }
}
