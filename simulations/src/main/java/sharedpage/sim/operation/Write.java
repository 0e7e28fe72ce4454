package sharedpage.sim.operation;

import java.util.List;
import sharedpage.sim.action.Transfer;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.memory.Bytes;

/**
 * WRITE: a process writes bytes at a virtual address of its own, the way that the setting {@code transfer} says. Whether it
 * holds a semaphore does not matter.
 *
 * @param by name of the process
 * @param page page of the first byte
 * @param at line of the first byte in that page
 * @param bytes how many
 * @param data pattern of the bytes, repeated as often as needed
 */
public record Write(String by, int page, int at, int bytes, Bytes data) implements Operation {
    static OperationSignature<Write> signature() {
        return OperationSignature.of(
                        Write.class,
                        in -> new Write(
                                in.text(Parameter.BY),
                                in.number(Parameter.PAGE),
                                in.number(Parameter.AT),
                                in.number(Parameter.BYTES),
                                in.data()))
                .with(Parameter.BY, Write::by)
                .with(Parameter.PAGE, Write::page)
                .with(Parameter.AT, Write::at)
                .with(Parameter.BYTES, Write::bytes)
                .with(Parameter.DATA, Write::data);
    }

    @Override
    public List<? extends Action> plan(Machine machine) {
        return TransferPlans.asConfigured(machine, Transfer.write(page, at, bytes, data));
    }
}
