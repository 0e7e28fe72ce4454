package sharedpage.server.view;

import java.util.stream.IntStream;
import sharedpage.sim.capability.Capabilities;
import sharedpage.sim.capability.Capability;
import sharedpage.sim.capability.ObjectTableEntry;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PersistentVector;
import tools.jackson.databind.node.ObjectNode;

/** Objects and capability lists in their wire form. */
final class CapabilityJson {
    private final Machine machine;

    CapabilityJson(Machine machine) {
        this.machine = machine;
    }

    ObjectNode object(int number) {
        Capabilities all = machine.capabilities();
        ObjectTableEntry entry = all.objects().get(number);
        boolean kept = entry.live() && entry.page() >= 0;
        Page page = kept ? machine.page(entry.page()) : null;
        int target = entry.target() < 0 ? -1 : all.slots().get(entry.target()).object();
        return Json.object()
                .put("id", entry.name())
                .put("type", EntityJson.word(entry.type()))
                .put("creator", processName(entry.creator()))
                .put("state", entry.live() ? "live" : "deleted")
                .put("length", entry.length())
                .put("present", kept && page.valid())
                .put("frame", kept ? EntityJson.number(page.frame()) : null)
                .put("slot", kept ? EntityJson.number(page.slot()) : null)
                .put("version", entry.version())
                .put("references", all.references(number))
                .put("target", objectName(target))
                .put("locked", kept && page.locked());
    }

    /** A slot of a process's capability list. */
    ObjectNode capability(int number) {
        Capabilities all = machine.capabilities();
        Capability slot = all.slots().get(number);
        boolean dropped = slot.isDropped();
        return Json.object()
                .put("id", idOf(number))
                .put("process", processName(slot.process()))
                .put("index", slot.index())
                .put("object", objectName(slot.object()))
                .put("rights", dropped ? null : slot.rights().letters())
                .put("version", dropped ? null : (Integer) slot.version())
                .put("from", dropped || slot.from() < 0 ? null : idOf(slot.from()))
                .put("valid", all.leadsToBytes(slot));
    }

    /** A capability that is in a message; its object is null if it was taken back on the way. */
    ObjectNode enclosed(int number) {
        Capability slot = machine.capabilities().slots().get(number);
        return Json.object()
                .put("object", objectName(slot.object()))
                .put("rights", slot.isDropped() ? null : slot.rights().letters());
    }

    /** The slots that are in the list of a process; the others are in the kernel's own hands. */
    IntStream capabilities() {
        PersistentVector<Capability> slots = machine.capabilities().slots();
        return IntStream.range(0, slots.size())
                .filter(number -> slots.get(number).process() != Capability.KERNEL);
    }

    private String idOf(int slot) {
        Capability found = machine.capabilities().slots().get(slot);
        return found.process() == Capability.KERNEL ? null : processName(found.process()) + "/" + found.index();
    }

    String objectName(int number) {
        return number < 0 ? null : machine.capabilities().objects().get(number).name();
    }

    private String processName(int number) {
        return number < 0 ? null : machine.processes().get(number).name();
    }
}
