package sharedpage.sim.action;

import java.util.List;
import sharedpage.sim.cost.Cost;
import sharedpage.sim.device.DmaChannel;
import sharedpage.sim.device.Extent;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Action;
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
 * A DMA channel moves those bytes of its transfer that lie in one frame. After the last line of a frame comes line 0 of
 * the next frame, whoever owns it: the device looks at no page table, and marks nothing as used or modified.
 */
public record MoveByDma(int channel) implements Action {
    @Override
    public void perform(StepBuilder step) {
        DmaChannel transfer = step.machine().channels().get(channel);
        Failure stop = obstacle(step, transfer);
        if (stop != null) {
            step.trap(stop, transfer.frame(), 0, transfer.moved(), transfer.length());
            DmaControl.finish(step, channel);
            return;
        }
        move(
                step,
                transfer,
                Granularity.bytes(
                        step.settings(),
                        transfer.line(),
                        transfer.fragment(step.settings().pageSize())));
        if (step.machine().channels().get(channel).moved() < transfer.length()) {
            step.push(List.of(this));
        } else {
            DmaControl.finish(step, channel);
        }
    }

    /** Why the device cannot reach the frame; null if it can. */
    private static Failure obstacle(StepBuilder step, DmaChannel transfer) {
        boolean watched = step.settings().get(Setting.IOMMU) == Switch.ON;
        if (watched && !transfer.isStartedFor(transfer.frame())) {
            return Failure.IOMMU;
        }
        return transfer.frame() < step.machine().frames().size() ? null : Failure.BUS;
    }

    private void move(StepBuilder step, DmaChannel transfer, int length) {
        step.charge(Cost.MEMORY, 1);
        Machine machine = step.machine();
        int number = transfer.frame();
        int line = transfer.line();
        Frame frame = machine.frames().get(number);
        Machine next = machine.with(channel, advanced(machine, transfer, length));
        if (transfer.access() == Access.WRITE) {
            Bytes data = transfer.data().repeated(transfer.moved(), length);
            next = next.with(number, frame.with(line, data, origin(step, transfer)));
        } else {
            step.setPayload(new Payload(
                    frame.bytes().slice(line, length), frame.origins().slice(line, length)));
        }
        step.commit(next, told(step, transfer, length));
        IncidentDetector.checkDma(step, transfer, length);
    }

    private static DmaChannel advanced(Machine machine, DmaChannel transfer, int length) {
        boolean wraps = machine.settings().get(Setting.PHYSICAL_MEMORY_END) == PhysicalMemoryEnd.WRAP;
        int frames = wraps ? machine.frames().size() : Integer.MAX_VALUE;
        return transfer.advanced(length, machine.settings().pageSize(), frames);
    }

    private static boolean isOverflow(StepBuilder step, DmaChannel transfer) {
        return transfer.overflows(step.settings().pageSize());
    }

    private static Origin origin(StepBuilder step, DmaChannel transfer) {
        boolean overflow = isOverflow(step, transfer);
        return new Origin(transfer.process(), Origin.By.DMA, Origin.NO_PAGE, 0, step.stepNumber(), overflow);
    }

    private static Event told(StepBuilder step, DmaChannel transfer, int length) {
        Extent extent = transfer.extent();
        boolean listed = transfer.extents().size() > 1;
        return new TransferEvent.BytesMoved(
                step.name(),
                "dma",
                transfer.access().word(),
                listed ? extent.page() : null,
                listed ? transfer.line() : null,
                length,
                transfer.frame(),
                transfer.line(),
                isOverflow(step, transfer),
                step.machine().ownerOf(transfer.frame()),
                transfer.moved() + length,
                transfer.length());
    }
}
