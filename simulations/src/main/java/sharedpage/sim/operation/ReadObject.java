package sharedpage.sim.operation;

import java.util.List;
import sharedpage.sim.action.ObjectTransfer;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Bytes;

/**
 * READ_OBJECT: a process reads bytes of an object, the way that the setting {@code transfer} says. All of them must lie in
 * the object, else none is read.
 *
 * @param by name of the process
 * @param capability index in its own list
 * @param at the first byte
 * @param bytes how many
 */
public record ReadObject(String by, int capability, int at, int bytes) implements Operation {
    static OperationSignature<ReadObject> signature() {
        return OperationSignature.of(
                        ReadObject.class,
                        in -> new ReadObject(
                                in.text(Parameter.BY),
                                in.number(Parameter.CAPABILITY),
                                in.number(Parameter.AT),
                                in.number(Parameter.BYTES)))
                .with(Parameter.BY, ReadObject::by)
                .with(Parameter.CAPABILITY, ReadObject::capability)
                .with(Parameter.AT, ReadObject::at)
                .with(Parameter.BYTES, ReadObject::bytes);
    }

    @Override
    public List<? extends Action> plan(Machine machine) {
        return ObjectTransferPlans.plan(machine, new ObjectTransfer(Access.READ, capability, at, bytes, Bytes.EMPTY));
    }
}
