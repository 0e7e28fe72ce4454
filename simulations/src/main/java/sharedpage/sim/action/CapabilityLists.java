package sharedpage.sim.action;

import java.util.Optional;
import sharedpage.sim.capability.Capabilities;
import sharedpage.sim.capability.Capability;
import sharedpage.sim.capability.EnclosedCapability;
import sharedpage.sim.capability.ObjectTableEntry;
import sharedpage.sim.capability.Rights;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.CapabilityEvent;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.RefusalReason;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.policy.GroupPolicies.ObjectDeletion;
import sharedpage.sim.policy.GroupPolicies.SendCapability;
import sharedpage.sim.policy.Setting;

/** What the kernel does with capability lists, and with objects when no list names them any more. */
public final class CapabilityLists {
    private CapabilityLists() {}

    /** What the caller names by an index; if nothing is there the call is refused. */
    public static Optional<Capability> held(StepBuilder step, Operation call, int index) {
        Optional<Capability> held = step.machine().capabilities().held(step.actor(), index);
        if (held.isEmpty()) {
            step.refuse(call, Failure.NO_CAPABILITY, String.valueOf(index), null);
        }
        return held;
    }

    /** The same, if it is good and lets its holder end the object; else the call is refused. */
    public static Optional<Capability> deleting(StepBuilder step, Call call, int index) {
        return good(step, call, index).filter(slot -> {
            if (!slot.rights().delete()) {
                step.refuse(call, Failure.RIGHTS, String.valueOf(index), null);
                return false;
            }
            return true;
        });
    }

    /** The same, if it is good, that is, its object lives and it was not taken back; else the call is refused. */
    public static Optional<Capability> good(StepBuilder step, Call call, int index) {
        return held(step, call, index).filter(slot -> {
            boolean good = step.machine().capabilities().isGood(slot);
            if (!good) {
                boolean lives = step.machine()
                        .capabilities()
                        .objects()
                        .get(slot.object())
                        .live();
                String object = nameOf(step, slot.object());
                if (lives) {
                    step.refuse(call, Failure.REVOKED, object, null);
                } else {
                    step.refuse(call, RefusalReason.OBJECT_DELETED, object, null);
                }
            }
            return good;
        });
    }

    public static String nameOf(StepBuilder step, int object) {
        return step.machine().capabilities().objects().get(object).name();
    }

    /** The rights that are to be handed on, if a capability has them; else the call is refused. */
    public static Optional<Rights> rights(
            StepBuilder step, Operation call, Capability source, EnclosedCapability wanted) {
        Rights rights = wanted.of(source);
        if (source.rights().includes(rights)) {
            return Optional.of(rights);
        }
        step.refuse(call, Failure.RIGHTS, String.valueOf(source.index()), null);
        return Optional.empty();
    }

    /** Whether a list has room for one more; if not, the call is refused. */
    public static boolean hasRoom(StepBuilder step, Operation call, int process) {
        return hasRoom(step, call, process, 1);
    }

    static boolean hasRoom(StepBuilder step, Operation call, int process, int more) {
        boolean room = step.machine().capabilities().nextIndex(process) + more <= Capabilities.LONGEST_LIST;
        if (!room) {
            step.refuse(call, Failure.LIST_FULL, step.nameOf(process), null);
        }
        return room;
    }

    /**
     * Writes a capability into a new slot.
     *
     * @param process whose list gets it, or {@link Capability#KERNEL}
     */
    public static Capability add(StepBuilder step, int process, int object, Rights rights, int version, int from) {
        step.charge(UnitPrice.ENTRY_UPDATES, 1);
        Capabilities all = step.machine().capabilities();
        int index = process == Capability.KERNEL ? -1 : all.nextIndex(process);
        Capability slot = new Capability(all.slots().size(), process, index, object, rights, version, from);
        step.commit(step.machine().with(all.with(slot)));
        return slot;
    }

    /** Hands a capability on, with no more rights than it has: the receiver has a copy, or as is set has it instead. */
    public static Capability transfer(StepBuilder step, Capability source, Rights rights, int receiver) {
        boolean moves = step.settings().get(Setting.SEND_CAPABILITY) == SendCapability.MOVE;
        return moves ? move(step, source, rights, receiver) : copy(step, source, rights, receiver);
    }

    public static Capability copy(StepBuilder step, Capability source, Rights rights, int receiver) {
        return add(step, receiver, source.object(), rights, source.version(), source.number());
    }

    /** A capability changes hands; what was copied from it counts as copied from it still. */
    public static Capability move(StepBuilder step, Capability source, Rights rights, int receiver) {
        Capability slot = add(step, receiver, source.object(), rights, source.version(), source.from());
        step.commit(step.machine().with(step.machine().capabilities().replaced(source, slot)));
        return slot;
    }

    /** Empties a slot. The last one that named an object takes the object along, or as is set leaves it behind. */
    public static void drop(StepBuilder step, Capability slot, Event told) {
        step.charge(UnitPrice.ENTRY_UPDATES, 1);
        step.commit(step.machine().with(step.machine().capabilities().dropped(slot)), told);
        ObjectTableEntry entry = step.machine().capabilities().objects().get(slot.object());
        boolean named = step.machine().capabilities().references(slot.object()) > 0;
        if (!entry.live() || named) {
            return;
        } else if (step.settings().get(Setting.OBJECT_DELETE) == ObjectDeletion.AT_ZERO_REFERENCES) {
            delete(step, slot.object(), null);
        } else {
            int frame =
                    entry.page() < 0 ? -1 : step.machine().page(entry.page()).frame();
            step.emit(new Event.Incident("reference_leak", null, entry.name(), frame, entry.length()));
        }
    }

    /** A process ends: its list goes, and nothing else has to be cleared up. */
    public static void dropAll(StepBuilder step, int process) {
        String name = step.nameOf(process);
        for (Capability slot : step.machine().capabilities().slots()) {
            if (slot.process() == process && !slot.isDropped()) {
                drop(
                        step,
                        slot,
                        new CapabilityEvent.CapabilityDropped(name, slot.index(), nameOf(step, slot.object())));
            }
        }
    }

    /**
     * Ends an object: the capabilities that still name it lead nowhere.
     *
     * @param by name of the process that wants it, or null if no capability names the object any more
     */
    public static void delete(StepBuilder step, int object, String by) {
        step.charge(UnitPrice.ENTRY_UPDATES, 1);
        ObjectTableEntry entry = step.machine().capabilities().objects().get(object);
        step.commit(
                step.machine().with(step.machine().capabilities().with(entry.deleted())),
                new CapabilityEvent.ObjectDeleted(entry.name(), by));
        if (entry.page() >= 0) {
            OrphanedPages.releasePage(step, entry.page());
        } else if (entry.target() >= 0) {
            dropKept(step, entry.target());
        }
    }

    /** Empties a slot that the kernel kept for a caretaker or a message that no longer exists. */
    public static void dropKept(StepBuilder step, int number) {
        Capability kept = step.machine().capabilities().slots().get(number);
        if (!kept.isDropped()) {
            drop(step, kept, new CapabilityEvent.CapabilityRevoked(null, -1, nameOf(step, kept.object())));
        }
    }
}
