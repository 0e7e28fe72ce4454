package sharedpage.sim.action;

import java.util.List;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.device.DmaChannel;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.ActionForm;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.Access;

/**
 * A buffer of the kernel, as long as a page, that stands between a page and the process or device that accesses it. Between
 * buffer and page the kernel copies the bytes by itself, through the page table.
 *
 * <p>Source: A. Markuze, A. Morrison and D. Tsafrir, "True IOMMU protection from DMA attacks", ASPLOS 2016, where copying
 * through such buffers keeps a device away from all other memory.
 */
public final class BounceBuffer {
    private BounceBuffer() {}

    /** The plan of a transfer by a process. */
    public static List<Action> byProcess(Transfer transfer) {
        return inOrder(transfer, new CopyToBuffer(transfer));
    }

    /** The plan of a transfer by a device. */
    public static List<Action> byDevice(Transfer transfer) {
        return inOrder(transfer, new StartBufferDma(transfer));
    }

    /** What is written comes to the buffer before it goes to the page; what is read, the other way round. */
    private static List<Action> inOrder(Transfer transfer, Action buffer) {
        Action page = new MoveByMmu(transfer);
        return transfer.access() == Access.WRITE ? List.of(buffer, page) : List.of(page, buffer);
    }

    /** Bytes are copied between a process and the buffer. */
    private record CopyToBuffer(Transfer transfer) implements Action {
        @Override
        public void perform(StepBuilder step) {
            step.charge(UnitPrice.COPIES, 1);
            String access = transfer.access().word();
            step.emit(new TransferEvent.Buffered(step.name(), "cpu", access, transfer.length()));
        }

        @Override
        public ActionForm form() {
            return ActionForm.of(10, transfer.parts());
        }
    }

    /** A device is given the buffer, and no page frame. */
    private record StartBufferDma(Transfer transfer) implements Action {
        @Override
        public void perform(StepBuilder step) {
            if (DmaControl.isFree(step, this)) {
                DmaControl.start(step, transfer, List.of(), new MoveBuffer(DmaControl.CHANNEL));
            }
        }

        @Override
        public ActionForm form() {
            return ActionForm.of(11, transfer.parts());
        }
    }

    /** The device fills the buffer, or empties it. */
    private record MoveBuffer(int channel) implements Action {
        @Override
        public void perform(StepBuilder step) {
            step.charge(UnitPrice.MEMORY, 1);
            DmaChannel transfer = step.machine().channels().get(channel);
            String access = transfer.access().word();
            step.commit(
                    step.machine().with(channel, transfer.done()),
                    new TransferEvent.Buffered(step.name(), "dma", access, transfer.length()));
            DmaControl.finish(step, channel);
        }

        @Override
        public ActionForm form() {
            return ActionForm.of(12, channel);
        }
    }
}
