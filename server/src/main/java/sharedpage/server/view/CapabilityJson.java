package sharedpage.server.view;

import java.util.stream.IntStream;
import sharedpage.sim.capability.Capabilities;
import sharedpage.sim.capability.Capability;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.PersistentVector;

/**
 * A slot of the capability list of a process.
 *
 * @param id the process and the index, for example A/0
 * @param object to which it leads, or null
 * @param rights letters of what it allows, or null if it was dropped
 * @param version of the object when it was made, or null if it was dropped
 * @param from the slot from which it was copied, or null
 * @param valid whether it leads to bytes
 */
record CapabilityJson(
        String id,
        String process,
        int index,
        String object,
        String rights,
        Integer version,
        String from,
        boolean valid) {
    static CapabilityJson of(Machine machine, int number) {
        EntityNames names = new EntityNames(machine);
        Capabilities all = machine.capabilities();
        Capability slot = all.slots().get(number);
        boolean dropped = slot.isDropped();
        return new CapabilityJson(
                id(names, slot),
                names.process(slot.process()),
                slot.index(),
                names.object(slot.object()),
                dropped ? null : slot.rights().letters(),
                dropped ? null : (Integer) slot.version(),
                dropped || slot.from() < 0 ? null : id(names, all.slots().get(slot.from())),
                all.leadsToBytes(slot));
    }

    /** The numbers of the slots that are in the list of a process; the others are in the kernel's own hands. */
    static IntStream numbers(Machine machine) {
        PersistentVector<Capability> slots = machine.capabilities().slots();
        return IntStream.range(0, slots.size())
                .filter(number -> slots.get(number).process() != Capability.KERNEL);
    }

    private static String id(EntityNames names, Capability slot) {
        return slot.process() == Capability.KERNEL ? null : names.process(slot.process()) + "/" + slot.index();
    }
}
