package sharedpage.sim.action;

import java.util.List;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.device.DmaChannel;
import sharedpage.sim.device.Extent;
import sharedpage.sim.event.AccessFault;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.ActionForm;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Payload;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Origin;
import sharedpage.sim.policy.Granularity;
import sharedpage.sim.policy.PhysicalMemoryEnd;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Switch;

/**
 * A DMA channel moves the next bytes of its transfer: those that lie in one frame or, by the setting {@code granularity},
 * one word of them. What does not fit in the frame, such as byte 512 of a write to line 0, goes to line 0 of the next
 * frame, whatever it holds: the device counts physical addresses, reads no page table, and marks nothing as used or
 * modified. {@link MoveByMmu} goes on at the next page of the process instead.
 */
public record MoveByDma(int channel) implements Action {
    @Override
    public void perform(StepBuilder step) {
        DmaChannel dma = step.machine().channels().get(channel);
        AccessFault stop = obstacle(step, dma);
        if (stop != null) {
            step.trap(stop, dma.frame(), 0, dma.moved(), dma.length());
            DmaControl.finish(step, channel);
            return;
        }
        move(
                step,
                dma,
                Granularity.bytes(
                        step.settings(),
                        dma.line(),
                        dma.fragment(step.settings().pageSize())));
        if (step.machine().channels().get(channel).moved() < dma.listed()) {
            step.push(List.of(this));
        } else {
            DmaControl.finish(step, channel);
        }
    }

    @Override
    public ActionForm form() {
        return ActionForm.of(8, channel);
    }

    /** Why the device cannot reach the frame; null if it can. */
    private static AccessFault obstacle(StepBuilder step, DmaChannel dma) {
        boolean watched = step.settings().get(Setting.IOMMU) == Switch.ON;
        if (watched && !dma.isStartedFor(dma.frame())) {
            return AccessFault.NOT_STARTED_FOR;
        }
        return dma.frame() < step.machine().frames().size() ? null : AccessFault.NO_FRAME;
    }

    private void move(StepBuilder step, DmaChannel dma, int length) {
        step.charge(UnitPrice.MEMORY, 1);
        Machine machine = step.machine();
        int number = dma.frame();
        int line = dma.line();
        Frame frame = machine.frames().get(number);
        Machine next = machine.with(channel, advanced(machine, dma, length));
        if (dma.access() == Access.WRITE) {
            Bytes data = dma.data().repeated(dma.moved(), length);
            next = next.with(number, frame.with(line, data, origin(step, dma)));
        } else {
            step.setPayload(Payload.from(frame, line, length));
        }
        step.commit(next, told(step, dma, length));
        IncidentDetector.checkDma(step, dma, length);
    }

    private static DmaChannel advanced(Machine machine, DmaChannel dma, int length) {
        boolean wraps = machine.settings().get(Setting.PHYSICAL_MEMORY_END) == PhysicalMemoryEnd.WRAP;
        int frames = wraps ? machine.frames().size() : Integer.MAX_VALUE;
        return dma.advanced(length, machine.settings().pageSize(), frames);
    }

    private static boolean isOverflow(StepBuilder step, DmaChannel dma) {
        return dma.overflows(step.settings().pageSize());
    }

    private static Origin origin(StepBuilder step, DmaChannel dma) {
        boolean overflow = isOverflow(step, dma);
        return new Origin(dma.process(), Origin.By.DMA, Origin.NO_PAGE, 0, step.stepNumber(), overflow);
    }

    private static Event told(StepBuilder step, DmaChannel dma, int length) {
        Extent extent = dma.extent();
        boolean listed = dma.extents().size() > 1;
        return new TransferEvent.BytesMoved(
                step.name(),
                "dma",
                dma.access().word(),
                listed ? extent.page() : null,
                listed ? dma.line() : null,
                length,
                dma.frame(),
                dma.line(),
                isOverflow(step, dma),
                step.machine().ownerOf(dma.frame()),
                dma.moved() + length,
                dma.length());
    }
}
