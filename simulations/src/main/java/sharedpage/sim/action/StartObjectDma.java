package sharedpage.sim.action;

import java.util.List;
import sharedpage.sim.capability.ObjectTableEntry;
import sharedpage.sim.device.DmaChannel;
import sharedpage.sim.device.Extent;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.ObjectAccessEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.ActionForm;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.Page;

/**
 * Hands a transfer from or to an object to the DMA channel. The kernel asks all that it asks of any access first, so the
 * length that the device gets ends in the object.
 */
public record StartObjectDma(ObjectTransfer transfer) implements Action {
    @Override
    public void perform(StepBuilder step) {
        if (!DmaControl.isFree(step, this)) {
            return;
        }
        CapabilityResolver.resolve(step, transfer).ifPresent(entry -> {
            if (transfer.length() == 0) {
                step.emit(new ObjectAccessEvent.NothingAccessed(step.name(), entry.name()));
            } else if (CapabilityResolver.isPresent(step, this, entry)) {
                CapabilityResolver.granted(step, transfer, entry).ifPresent(granted -> start(step, entry, granted));
            }
        });
    }

    @Override
    public ActionForm form() {
        return ActionForm.of(14, transfer.parts());
    }

    private static void start(StepBuilder step, ObjectTableEntry entry, ObjectTransfer granted) {
        Page page = step.machine().page(entry.page());
        step.commit(step.machine().with(entry.page(), page.withUsed(true)));
        Extent extent = new Extent(entry.page(), -1, page.frame(), granted.at(), granted.length());
        DmaChannel dma =
                DmaChannel.started(step.actor(), granted.access(), List.of(extent), granted.length(), granted.data());
        Event started = new ObjectAccessEvent.ObjectHanded(
                step.name(),
                DmaControl.CHANNEL,
                granted.access().word(),
                entry.name(),
                page.frame(),
                granted.at(),
                granted.length());
        DmaControl.start(step, dma, new MoveByDma(DmaControl.CHANNEL), started);
    }
}
