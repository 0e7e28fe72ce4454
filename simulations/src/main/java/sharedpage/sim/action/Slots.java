package sharedpage.sim.action;

import java.util.Optional;
import sharedpage.sim.capability.Capabilities;
import sharedpage.sim.capability.Capability;
import sharedpage.sim.capability.Enclosed;
import sharedpage.sim.capability.ObjectEntry;
import sharedpage.sim.capability.Rights;
import sharedpage.sim.event.CapabilityEvent;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.Rules;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Turn;

/** What the kernel does with capability lists, and with objects when no list names them any more. */
public final class Slots {
    private Slots() {}

    /** What the caller names by an index; if nothing is there the call is refused. */
    public static Optional<Capability> held(Turn turn, Operation call, int index) {
        Optional<Capability> held = turn.machine().capabilities().held(turn.who(), index);
        if (held.isEmpty()) {
            turn.refuse(call, Failure.NO_CAPABILITY, String.valueOf(index), null);
        }
        return held;
    }

    /** The same, if it is good and lets its holder end the object; else the call is refused. */
    public static Optional<Capability> deleting(Turn turn, Call call, int index) {
        return good(turn, call, index).filter(slot -> {
            if (!slot.rights().delete()) {
                turn.refuse(call, Failure.RIGHTS, String.valueOf(index), null);
                return false;
            }
            return true;
        });
    }

    /** The same, if it is good, that is, its object lives and it was not taken back; else the call is refused. */
    public static Optional<Capability> good(Turn turn, Call call, int index) {
        return held(turn, call, index).filter(slot -> {
            boolean good = turn.machine().capabilities().isGood(slot);
            if (!good) {
                boolean lives = turn.machine()
                        .capabilities()
                        .objects()
                        .get(slot.object())
                        .live();
                turn.refuse(call, lives ? Failure.REVOKED : Failure.NO_OBJECT, nameOf(turn, slot.object()), null);
            }
            return good;
        });
    }

    public static String nameOf(Turn turn, int object) {
        return turn.machine().capabilities().objects().get(object).name();
    }

    /** The rights that are to be handed on, if a capability has them; else the call is refused. */
    public static Optional<Rights> rights(Turn turn, Operation call, Capability source, Enclosed wanted) {
        Rights rights = wanted.of(source);
        if (source.rights().includes(rights)) {
            return Optional.of(rights);
        }
        turn.refuse(call, Failure.RIGHTS, String.valueOf(source.index()), null);
        return Optional.empty();
    }

    /** Whether a list has room for one more; if not, the call is refused. */
    public static boolean hasRoom(Turn turn, Operation call, int process) {
        return hasRoom(turn, call, process, 1);
    }

    static boolean hasRoom(Turn turn, Operation call, int process, int more) {
        boolean room = turn.machine().capabilities().nextIndex(process) + more <= Capabilities.LONGEST_LIST;
        if (!room) {
            turn.refuse(call, Failure.LIST_FULL, turn.nameOf(process), null);
        }
        return room;
    }

    /**
     * Writes a capability into a new slot.
     *
     * @param process whose list gets it, or {@link Capability#KERNEL}
     */
    public static Capability add(Turn turn, int process, int object, Rights rights, int version, int from) {
        turn.pay(Cost.ENTRY_UPDATES, 1);
        Capabilities all = turn.machine().capabilities();
        int index = process == Capability.KERNEL ? -1 : all.nextIndex(process);
        Capability slot = new Capability(all.slots().size(), process, index, object, rights, version, from);
        turn.become(turn.machine().with(all.with(slot)));
        return slot;
    }

    /** Hands a capability on, with no more rights than it has: the receiver has a copy, or as is set has it instead. */
    public static Capability pass(Turn turn, Capability source, Rights rights, int receiver) {
        boolean moves = turn.settings().get(Setting.SEND_CAPABILITY) == Rules.Handing.MOVE;
        return moves ? move(turn, source, rights, receiver) : copy(turn, source, rights, receiver);
    }

    public static Capability copy(Turn turn, Capability source, Rights rights, int receiver) {
        return add(turn, receiver, source.object(), rights, source.version(), source.number());
    }

    /** A capability changes hands; what was copied from it counts as copied from it still. */
    public static Capability move(Turn turn, Capability source, Rights rights, int receiver) {
        Capability slot = add(turn, receiver, source.object(), rights, source.version(), source.from());
        turn.become(turn.machine().with(turn.machine().capabilities().replaced(source, slot)));
        return slot;
    }

    /** Empties a slot. The last one that named an object takes the object along, or as is set leaves it behind. */
    public static void drop(Turn turn, Capability slot, Event told) {
        turn.pay(Cost.ENTRY_UPDATES, 1);
        turn.become(turn.machine().with(turn.machine().capabilities().dropped(slot)), told);
        ObjectEntry entry = turn.machine().capabilities().objects().get(slot.object());
        boolean named = turn.machine().capabilities().references(slot.object()) > 0;
        if (!entry.live() || named) {
            return;
        } else if (turn.settings().get(Setting.OBJECT_DELETE) == Rules.ObjectDelete.AT_ZERO_REFERENCES) {
            delete(turn, slot.object(), null);
        } else {
            int frame =
                    entry.page() < 0 ? -1 : turn.machine().page(entry.page()).frame();
            turn.tell(new Event.Incident("reference_leak", null, entry.name(), frame, entry.length()));
        }
    }

    /** A process ends: its list goes, and nothing else has to be cleared up. */
    public static void dropAll(Turn turn, int process) {
        String name = turn.nameOf(process);
        for (Capability slot : turn.machine().capabilities().slots()) {
            if (slot.process() == process && !slot.isDropped()) {
                drop(
                        turn,
                        slot,
                        new CapabilityEvent.CapabilityDropped(name, slot.index(), nameOf(turn, slot.object())));
            }
        }
    }

    /**
     * Ends an object: whoever still has a capability for it finds nothing behind it.
     *
     * @param by name of the process that wants it, or null if nobody names the object any more
     */
    public static void delete(Turn turn, int object, String by) {
        turn.pay(Cost.ENTRY_UPDATES, 1);
        ObjectEntry entry = turn.machine().capabilities().objects().get(object);
        turn.become(
                turn.machine().with(turn.machine().capabilities().with(entry.deleted())),
                new CapabilityEvent.ObjectDeleted(entry.name(), by));
        if (entry.page() >= 0) {
            Orphans.release(turn, entry.page());
        } else if (entry.target() >= 0) {
            dropKept(turn, entry.target());
        }
    }

    /** Empties a slot that the kernel kept for a caretaker or a message, which is gone by now. */
    public static void dropKept(Turn turn, int number) {
        Capability kept = turn.machine().capabilities().slots().get(number);
        if (!kept.isDropped()) {
            drop(turn, kept, new CapabilityEvent.CapabilityRevoked(null, -1, nameOf(turn, kept.object())));
        }
    }
}
