package sharedpage.sim.operation;

import java.util.List;
import sharedpage.sim.action.Transfer;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;

/**
 * DMA_READ: a process has a device read bytes at a virtual address of its own, which is translated once.
 *
 * @param by name of the process
 * @param page page of the first byte
 * @param at line of the first byte in that page
 * @param bytes how many
 */
public record DmaRead(String by, int page, int at, int bytes) implements Operation {
    static OperationSignature<DmaRead> signature() {
        return OperationSignature.of(
                        DmaRead.class,
                        in -> new DmaRead(
                                in.text(Parameter.BY),
                                in.number(Parameter.PAGE),
                                in.number(Parameter.AT),
                                in.number(Parameter.BYTES)))
                .with(Parameter.BY, DmaRead::by)
                .with(Parameter.PAGE, DmaRead::page)
                .with(Parameter.AT, DmaRead::at)
                .with(Parameter.BYTES, DmaRead::bytes);
    }

    @Override
    public List<? extends Action> plan(Machine machine) {
        return TransferPlans.byDma(machine, Transfer.read(page, at, bytes));
    }
}
