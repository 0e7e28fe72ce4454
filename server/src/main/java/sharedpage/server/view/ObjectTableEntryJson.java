package sharedpage.server.view;

import sharedpage.sim.capability.Capabilities;
import sharedpage.sim.capability.ObjectTableEntry;
import sharedpage.sim.capability.ObjectType;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.Page;

/**
 * An object to which capabilities lead.
 *
 * @param state live or deleted
 * @param frame in which its bytes are, or null
 * @param slot of the backing store in which its bytes are, or null
 * @param version a capability of another version is revoked
 * @param references how many capabilities lead to it
 * @param target the object behind a caretaker, or null
 */
record ObjectTableEntryJson(
        String id,
        ObjectType type,
        String creator,
        String state,
        int length,
        boolean present,
        Integer frame,
        Integer slot,
        int version,
        int references,
        String target,
        boolean locked) {
    static ObjectTableEntryJson of(Machine machine, int number) {
        EntityNames names = new EntityNames(machine);
        Capabilities all = machine.capabilities();
        ObjectTableEntry entry = all.objects().get(number);
        boolean hasPage = entry.live() && entry.page() >= 0;
        Page page = hasPage ? machine.page(entry.page()) : null;
        int target = entry.target() < 0 ? -1 : all.slots().get(entry.target()).object();
        return new ObjectTableEntryJson(
                entry.name(),
                entry.type(),
                names.process(entry.creator()),
                entry.live() ? "live" : "deleted",
                entry.length(),
                hasPage && page.valid(),
                hasPage ? EntityNames.number(page.frame()) : null,
                hasPage ? EntityNames.number(page.slot()) : null,
                entry.version(),
                all.references(number),
                names.object(target),
                hasPage && page.locked());
    }
}
