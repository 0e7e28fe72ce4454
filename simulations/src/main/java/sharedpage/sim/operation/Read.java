package sharedpage.sim.operation;

import java.util.List;
import sharedpage.sim.action.Transfer;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;

/**
 * READ: a process reads bytes at a virtual address of its own, the way that the setting {@code transfer} says. Whether it
 * holds a semaphore does not matter.
 *
 * @param by name of the process
 * @param page page of the first byte
 * @param at line of the first byte in that page
 * @param bytes how many
 */
public record Read(String by, int page, int at, int bytes) implements Operation {
    static OperationSignature<Read> signature() {
        return OperationSignature.of(
                        Read.class,
                        in -> new Read(
                                in.text(Parameter.BY),
                                in.number(Parameter.PAGE),
                                in.number(Parameter.AT),
                                in.number(Parameter.BYTES)))
                .with(Parameter.BY, Read::by)
                .with(Parameter.PAGE, Read::page)
                .with(Parameter.AT, Read::at)
                .with(Parameter.BYTES, Read::bytes);
    }

    @Override
    public List<? extends Action> plan(Machine machine) {
        return TransferPlans.asConfigured(machine, Transfer.read(page, at, bytes));
    }
}
