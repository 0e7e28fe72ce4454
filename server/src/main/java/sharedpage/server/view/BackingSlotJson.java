package sharedpage.server.view;

import java.util.List;
import sharedpage.sim.event.NamedOwner;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.BackingSlot;
import sharedpage.sim.memory.Bytes;

/** A slot of the backing store. */
record BackingSlotJson(int slot, NamedOwner owner, Bytes bytes, List<OriginJson> origins) {
    static BackingSlotJson of(Machine machine, int number) {
        BackingSlot slot = machine.memory().disk().get(number);
        return new BackingSlotJson(
                number, machine.named(slot.owner()), slot.bytes(), OriginJson.list(machine, slot.origins()));
    }
}
