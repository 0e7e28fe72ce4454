package sharedpage.sim.operation;

import java.util.List;
import sharedpage.sim.action.ObjectTransfer;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Bytes;

/**
 * WRITE_OBJECT: a process writes bytes of an object, the way that the setting {@code transfer} says. All of them must lie
 * in the object, else none is written.
 *
 * @param by name of the process
 * @param capability index in its own list
 * @param at the first byte
 * @param bytes how many
 * @param data pattern of the bytes, repeated as often as needed
 */
public record WriteObject(String by, int capability, int at, int bytes, Bytes data) implements Operation {
    static OperationSignature<WriteObject> signature() {
        return OperationSignature.of(
                        WriteObject.class,
                        in -> new WriteObject(
                                in.text(Parameter.BY),
                                in.number(Parameter.CAPABILITY),
                                in.number(Parameter.AT),
                                in.number(Parameter.BYTES),
                                in.data()))
                .with(Parameter.BY, WriteObject::by)
                .with(Parameter.CAPABILITY, WriteObject::capability)
                .with(Parameter.AT, WriteObject::at)
                .with(Parameter.BYTES, WriteObject::bytes)
                .with(Parameter.DATA, WriteObject::data);
    }

    @Override
    public List<? extends Action> plan(Machine machine) {
        return ObjectTransferPlans.plan(machine, new ObjectTransfer(Access.WRITE, capability, at, bytes, data));
    }
}
