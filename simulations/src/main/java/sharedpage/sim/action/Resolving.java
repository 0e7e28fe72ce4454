package sharedpage.sim.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sharedpage.sim.capability.Capabilities;
import sharedpage.sim.capability.Capability;
import sharedpage.sim.capability.LookupCache;
import sharedpage.sim.capability.ObjectEntry;
import sharedpage.sim.event.CapabilityEvent;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.machine.Waiting;
import sharedpage.sim.memory.Page;

/**
 * The way from a capability to the bytes of its object. The index must lead to a capability, the capability must have the
 * right, its object must be found and be of its version, and all bytes must lie in the object; else the access traps and
 * nothing of it is done. Through caretakers the same is asked again and again.
 */
final class Resolving {
    private final Turn turn;
    private final ObjectRequest asked;
    private final Capabilities table;
    private final List<Integer> passed = new ArrayList<>();

    private Resolving(Turn turn, ObjectRequest asked) {
        this.turn = turn;
        this.asked = asked;
        this.table = turn.machine().capabilities();
    }

    /** The object that has the bytes, if the access may go on; the cache then holds what was looked up on the way. */
    static Optional<ObjectEntry> object(Turn turn, ObjectRequest asked) {
        Resolving way = new Resolving(turn, asked);
        Optional<Capability> named = way.table.held(turn.who(), asked.capability());
        if (named.isEmpty()) {
            way.trap(Failure.NO_CAPABILITY, null);
            return Optional.empty();
        }
        Optional<ObjectEntry> found = way.follow(named.get());
        found.ifPresent(entry -> way.remember());
        return found;
    }

    private Optional<ObjectEntry> follow(Capability first) {
        Capability slot = first;
        String caretaker = null;
        while (true) {
            if (!slot.isDropped() && !slot.rights().allows(asked.access())) {
                return trap(Failure.RIGHTS, table.objects().get(slot.object()));
            } else if (slot.isDropped()) {
                return trap(Failure.REVOKED, null);
            }
            ObjectEntry entry = lookUp(slot.object(), caretaker);
            if (!entry.live()) {
                return trap(Failure.NO_OBJECT, entry);
            } else if (entry.version() != slot.version()) {
                return trap(Failure.REVOKED, entry);
            } else if (entry.type() == ObjectEntry.Type.SEGMENT) {
                boolean fits = asked.at() + asked.length() <= entry.length();
                return fits ? Optional.of(entry) : trap(Failure.BOUNDS, entry);
            } else if (entry.target() == ObjectEntry.NONE) {
                return trap(Failure.REVOKED, entry);
            }
            slot = table.slots().get(entry.target());
            caretaker = entry.name();
        }
    }

    private ObjectEntry lookUp(int object, String caretaker) {
        ObjectEntry entry = table.objects().get(object);
        boolean cached = table.cache(turn.who()).holds(object);
        int probes = turn.settings().get(Setting.OBJECT_PROBES);
        if (turn.settings().get(Setting.CAPABILITY_CACHE) > 0) {
            turn.pay(Cost.CAPABILITIES, 1);
        }
        if (!cached) {
            turn.pay(Cost.PROBES, probes);
        }
        turn.tell(new CapabilityEvent.ObjectFound(
                turn.name(), asked.capability(), entry.name(), caretaker, cached, probes));
        passed.add(object);
        return entry;
    }

    private void remember() {
        int capacity = turn.settings().get(Setting.CAPABILITY_CACHE);
        LookupCache cache = table.cache(turn.who());
        for (int object : passed) {
            cache = cache.with(object, capacity);
        }
        if (capacity > 0 && !cache.equals(table.cache(turn.who()))) {
            turn.become(turn.machine().with(table.with(turn.who(), cache)));
        }
    }

    private Optional<ObjectEntry> trap(Failure why, ObjectEntry entry) {
        turn.trap(
                why,
                new CapabilityEvent.CapabilityTrapped(
                        turn.name(),
                        why.code(),
                        asked.capability(),
                        entry == null ? null : entry.name(),
                        asked.access().word(),
                        asked.at(),
                        asked.length(),
                        entry == null ? 0 : entry.length()));
        return Optional.empty();
    }

    /**
     * Whether the bytes of an object are in memory and may be touched. If not, the kernel fetches them or is at work on
     * them already, and the access is tried again from its beginning: the capability may be worthless by then.
     */
    static boolean isPresent(Turn turn, Action access, ObjectEntry entry) {
        Machine machine = turn.machine();
        Page page = machine.page(entry.page());
        if (page.valid() && !page.locked()) {
            return true;
        }
        turn.pay(Cost.TRAPS, 1);
        turn.tell(new CapabilityEvent.ObjectFaulted(turn.name(), entry.name(), page.locked() ? "locked" : "hard"));
        if (!page.locked()) {
            PageFault.fetch(turn, entry.page());
        }
        turn.retryAfter(access, Waiting.untilUnlocked(entry.page()));
        return false;
    }
}
