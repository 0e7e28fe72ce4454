package sharedpage.sim.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sharedpage.sim.capability.Capabilities;
import sharedpage.sim.capability.Capability;
import sharedpage.sim.capability.CapabilityCache;
import sharedpage.sim.capability.ObjectTableEntry;
import sharedpage.sim.capability.ObjectType;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.ObjectAccessEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.machine.WaitCondition;
import sharedpage.sim.memory.Page;
import sharedpage.sim.policy.BoundsCheck;
import sharedpage.sim.policy.Setting;

/**
 * The way from a capability to the bytes of its object. The index must lead to a capability, the capability must have the
 * right, its object must be found and be of its version, and all bytes must lie in the object; else the access traps and
 * nothing of it is done. Where calls are cut to what fits, bytes behind the end are left out instead. Through caretakers the same checks are made again.
 */
final class CapabilityResolver {
    private final StepBuilder step;
    private final ObjectTransfer transfer;
    private final Capabilities table;
    private final List<Integer> passed = new ArrayList<>();

    private CapabilityResolver(StepBuilder step, ObjectTransfer transfer) {
        this.step = step;
        this.transfer = transfer;
        this.table = step.machine().capabilities();
    }

    /** The object that has the bytes, if the access may go on; the cache then holds what was looked up on the way. */
    static Optional<ObjectTableEntry> resolve(StepBuilder step, ObjectTransfer transfer) {
        CapabilityResolver way = new CapabilityResolver(step, transfer);
        Optional<Capability> named = way.table.held(step.actor(), transfer.capability());
        if (named.isEmpty()) {
            way.trap(Failure.NO_CAPABILITY, null);
            return Optional.empty();
        }
        Optional<ObjectTableEntry> found = way.follow(named.get());
        found.ifPresent(entry -> way.remember());
        return found;
    }

    private Optional<ObjectTableEntry> follow(Capability first) {
        Capability slot = first;
        ObjectTableEntry caretaker = null;
        while (true) {
            if (slot.isDropped()) {
                return revoked(caretaker, "kept");
            } else if (!slot.rights().allows(transfer.access())) {
                return trap(Failure.RIGHTS, table.objects().get(slot.object()));
            }
            ObjectTableEntry entry = lookUp(slot.object(), caretaker == null ? null : caretaker.name());
            if (!entry.live()) {
                return trap(Failure.NO_OBJECT, entry);
            } else if (entry.version() != slot.version()) {
                return caretaker == null ? trap(Failure.REVOKED, entry) : revoked(caretaker, "kept");
            } else if (entry.type() == ObjectType.SEGMENT) {
                return fits(entry) ? Optional.of(entry) : trap(Failure.BOUNDS, entry);
            } else if (entry.target() == ObjectTableEntry.NONE) {
                return revoked(entry, "cut");
            }
            slot = table.slots().get(entry.target());
            caretaker = entry;
        }
    }

    private boolean fits(ObjectTableEntry entry) {
        boolean cut = step.settings().get(Setting.BOUNDS_CHECK) == BoundsCheck.TRUNCATE;
        return cut || transfer.at() + transfer.length() <= entry.length();
    }

    /**
     * What of a transfer lies in the object that was resolved; where that is not all, the event says so. Empty if the object
     * has none of the bytes.
     */
    static Optional<ObjectTransfer> granted(StepBuilder step, ObjectTransfer transfer, ObjectTableEntry entry) {
        ObjectTransfer granted = transfer.within(entry.length());
        if (granted.length() < transfer.length()) {
            step.emit(new ObjectAccessEvent.AccessTruncated(
                    step.name(), entry.name(), granted.length(), transfer.length()));
        }
        return Optional.of(granted).filter(some -> some.length() > 0);
    }

    private ObjectTableEntry lookUp(int object, String caretaker) {
        ObjectTableEntry entry = table.objects().get(object);
        boolean cached = table.cache(step.actor()).holds(object);
        int probes = step.settings().get(Setting.OBJECT_PROBES);
        if (step.settings().get(Setting.CAPABILITY_CACHE) > 0) {
            step.charge(UnitPrice.CAPABILITIES, 1);
        }
        if (!cached) {
            step.charge(UnitPrice.PROBES, probes);
        }
        step.emit(new ObjectAccessEvent.ObjectFound(
                step.name(), transfer.capability(), entry.name(), caretaker, cached, probes));
        passed.add(object);
        return entry;
    }

    private void remember() {
        int capacity = step.settings().get(Setting.CAPABILITY_CACHE);
        CapabilityCache cache = table.cache(step.actor());
        for (int object : passed) {
            cache = cache.with(object, capacity);
        }
        if (capacity > 0 && !cache.equals(table.cache(step.actor()))) {
            step.commit(step.machine().with(table.with(step.actor(), cache)));
        }
    }

    private Optional<ObjectTableEntry> trap(Failure why, ObjectTableEntry entry) {
        return trap(why, null, entry);
    }

    /** Not the capability that the process used was revoked, but what a caretaker on the way leads by. */
    private Optional<ObjectTableEntry> revoked(ObjectTableEntry caretaker, String what) {
        return trap(Failure.REVOKED, what, caretaker);
    }

    private Optional<ObjectTableEntry> trap(Failure why, String reason, ObjectTableEntry entry) {
        step.trap(
                why,
                new ObjectAccessEvent.CapabilityTrapped(
                        step.name(),
                        why.code(),
                        reason,
                        transfer.capability(),
                        entry == null ? null : entry.name(),
                        transfer.access().word(),
                        transfer.at(),
                        transfer.length(),
                        entry == null ? 0 : entry.length()));
        return Optional.empty();
    }

    /**
     * Whether the bytes of an object are in memory and may be touched. If not, the kernel fetches them or is at work on
     * them already, and the access is tried again from its beginning: the capability may be worthless by then.
     */
    static boolean isPresent(StepBuilder step, Action access, ObjectTableEntry entry) {
        Machine machine = step.machine();
        Page page = machine.page(entry.page());
        if (page.valid() && !page.locked()) {
            return true;
        }
        step.charge(UnitPrice.TRAPS, 1);
        step.emit(new ObjectAccessEvent.ObjectFaulted(step.name(), entry.name(), page.locked() ? "locked" : "hard"));
        if (!page.locked()) {
            PageFault.fetch(step, entry.page());
        }
        step.retryAfter(access, WaitCondition.untilUnlocked(entry.page()));
        return false;
    }
}
