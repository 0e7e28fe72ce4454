package sharedpage.sim.action;

import sharedpage.sim.capability.ObjectTableEntry;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.ObjectAccessEvent;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.ActionForm;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Payload;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Origin;
import sharedpage.sim.memory.Page;

/**
 * Moves bytes of an object, all that were asked for or none, or where calls are cut to what fits, those that it has. No page table is involved: the object table says where the
 * object is, and how long.
 */
public record AccessObject(ObjectTransfer transfer) implements Action {
    @Override
    public void perform(StepBuilder step) {
        CapabilityResolver.resolve(step, transfer).ifPresent(entry -> {
            if (transfer.length() == 0) {
                step.emit(new ObjectAccessEvent.NothingAccessed(step.name(), entry.name()));
            } else if (CapabilityResolver.isPresent(step, this, entry)) {
                CapabilityResolver.granted(step, transfer, entry).ifPresent(granted -> move(step, entry, granted));
            }
        });
    }

    @Override
    public ActionForm form() {
        return ActionForm.of(13, transfer.parts());
    }

    /** Moves bytes that all lie in the object, which is in memory. */
    static void move(StepBuilder step, ObjectTableEntry entry, ObjectTransfer granted) {
        step.charge(UnitPrice.MEMORY, 1);
        Machine machine = step.machine();
        Page page = machine.page(entry.page());
        Frame frame = machine.frames().get(page.frame());
        boolean writes = granted.access() == Access.WRITE;
        Machine next = machine.with(entry.page(), page.withUsed(true).withDirty(page.dirty() || writes));
        if (writes) {
            Origin origin = new Origin(step.actor(), Origin.By.CPU, Origin.NO_PAGE, 0, step.stepNumber(), false);
            next = next.with(
                    page.frame(), frame.with(granted.at(), granted.data().repeated(0, granted.length()), origin));
        } else {
            step.setPayload(new Payload(
                    frame.bytes().slice(granted.at(), granted.length()),
                    frame.origins().slice(granted.at(), granted.length())));
        }
        step.commit(
                next,
                new TransferEvent.BytesMoved(
                        step.name(),
                        "cpu",
                        granted.access().word(),
                        null,
                        null,
                        granted.length(),
                        page.frame(),
                        granted.at(),
                        false,
                        machine.ownerOf(page.frame()),
                        granted.length(),
                        granted.length()));
    }
}
