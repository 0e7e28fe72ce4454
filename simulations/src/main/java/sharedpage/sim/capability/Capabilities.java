package sharedpage.sim.capability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sharedpage.sim.memory.PersistentVector;

/**
 * All objects and all capabilities of a machine. Programs cannot reach any of it.
 *
 * @param objects the object table, by the number of the object
 * @param slots all slots of all lists, by their number
 * @param caches by the number of the process
 */
public record Capabilities(
        PersistentVector<ObjectTableEntry> objects,
        PersistentVector<Capability> slots,
        PersistentVector<CapabilityCache> caches) {
    /** Slots that one list can have. */
    public static final int LONGEST_LIST = 64;

    public static final Capabilities NONE =
            new Capabilities(PersistentVector.empty(), PersistentVector.empty(), PersistentVector.empty());

    public Optional<ObjectTableEntry> object(String name) {
        return objects.first(object -> object.name().equals(name));
    }

    /** What a process names by an index; empty if nothing is there. */
    public Optional<Capability> held(int process, int index) {
        return slots.first(slot -> slot.process() == process && slot.index() == index && !slot.isDropped());
    }

    /** The index that the next capability of a process gets; an index is never given twice. */
    public int nextIndex(int process) {
        return (int) slots.stream().filter(slot -> slot.process() == process).count();
    }

    /** How many capabilities name an object, those in the kernel's hands included. */
    public int references(int object) {
        return (int) slots.stream().filter(slot -> slot.object() == object).count();
    }

    /** Whether the object of a capability lives and the capability is for its present version. */
    public boolean isGood(Capability slot) {
        if (slot.isDropped()) {
            return false;
        }
        ObjectTableEntry entry = objects.get(slot.object());
        return entry.live() && entry.version() == slot.version();
    }

    /** Whether a capability is good and so is each one behind it, down to an object that has bytes. */
    public boolean leadsToBytes(Capability slot) {
        Capability at = slot;
        while (isGood(at) && objects.get(at.object()).target() != ObjectTableEntry.NONE) {
            at = slots.get(objects.get(at.object()).target());
        }
        return isGood(at) && objects.get(at.object()).type() == ObjectType.SEGMENT;
    }

    /** Whether a capability was copied from a slot, or from a copy of it, and so on. */
    public boolean isDerived(Capability slot, int source) {
        int at = slot.from();
        while (at != source && at != Capability.NONE) {
            at = slots.get(at).from();
        }
        return at == source && source != Capability.NONE;
    }

    /** All copies of a slot, and copies of those, that were not dropped. */
    public List<Capability> derived(int source) {
        return slots.stream()
                .filter(slot -> !slot.isDropped() && isDerived(slot, source))
                .toList();
    }

    public CapabilityCache cache(int process) {
        return process < caches.size() ? caches.get(process) : CapabilityCache.EMPTY;
    }

    public Capabilities with(ObjectTableEntry entry) {
        return new Capabilities(objects.with(entry.number(), entry), slots, caches);
    }

    public Capabilities with(Capability slot) {
        return new Capabilities(objects, slots.with(slot.number(), slot), caches);
    }

    /** With nothing in a slot any more. */
    public Capabilities dropped(Capability slot) {
        return with(slot.dropped());
    }

    /** With one slot in the place of another one: what was copied from that counts as copied from this. */
    public Capabilities replaced(Capability old, Capability next) {
        Capabilities all = dropped(old).with(next);
        List<Capability> copies = new ArrayList<>();
        for (Capability slot : slots) {
            if (slot.from() == old.number()) {
                copies.add(slot);
            }
        }
        for (Capability copy : copies) {
            all = all.with(copy.from(next.number()));
        }
        return all;
    }

    public Capabilities with(int process, CapabilityCache cache) {
        PersistentVector<CapabilityCache> next = caches;
        while (next.size() < process) {
            next = next.with(next.size(), CapabilityCache.EMPTY);
        }
        return new Capabilities(objects, slots, next.with(process, cache));
    }
}
