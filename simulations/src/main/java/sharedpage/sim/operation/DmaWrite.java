package sharedpage.sim.operation;

import java.util.List;
import sharedpage.sim.action.Transfer;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.memory.Bytes;

/**
 * DMA_WRITE: a process has a device write bytes at a virtual address of its own, which is translated once.
 *
 * @param by name of the process
 * @param page page of the first byte
 * @param at line of the first byte in that page
 * @param bytes how many
 * @param data pattern of the bytes, repeated as often as needed
 */
public record DmaWrite(String by, int page, int at, int bytes, Bytes data) implements Operation {
    static OperationSignature<DmaWrite> signature() {
        return OperationSignature.of(
                        DmaWrite.class,
                        in -> new DmaWrite(
                                in.text(Parameter.BY),
                                in.number(Parameter.PAGE),
                                in.number(Parameter.AT),
                                in.number(Parameter.BYTES),
                                in.data()))
                .with(Parameter.BY, DmaWrite::by)
                .with(Parameter.PAGE, DmaWrite::page)
                .with(Parameter.AT, DmaWrite::at)
                .with(Parameter.BYTES, DmaWrite::bytes)
                .with(Parameter.DATA, DmaWrite::data);
    }

    @Override
    public List<? extends Action> plan(Machine machine) {
        return TransferPlans.byDma(machine, Transfer.write(page, at, bytes, data));
    }
}
