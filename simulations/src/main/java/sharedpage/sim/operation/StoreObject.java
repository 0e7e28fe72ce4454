package sharedpage.sim.operation;

import java.util.List;
import sharedpage.sim.action.MoveObjectWord;
import sharedpage.sim.action.ObjectTransfer;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.policy.Setting;

/**
 * STORE_OBJECT: a process copies one of its registers into a word of an object; the reverse of {@link LoadObject}.
 *
 * @param by name of the process
 * @param capability index in its own list
 * @param at first byte of the word
 */
public record StoreObject(String by, int capability, int at, String register) implements Operation {
    static OperationSignature<StoreObject> signature() {
        return OperationSignature.of(
                        StoreObject.class,
                        in -> new StoreObject(
                                in.text(Parameter.BY),
                                in.number(Parameter.CAPABILITY),
                                in.number(Parameter.AT),
                                in.text(Parameter.REGISTER)))
                .with(Parameter.BY, StoreObject::by)
                .with(Parameter.CAPABILITY, StoreObject::capability)
                .with(Parameter.AT, StoreObject::at)
                .with(Parameter.REGISTER, StoreObject::register);
    }

    @Override
    public List<? extends Action> plan(Machine machine) {
        int word = machine.settings().get(Setting.WORD_SIZE);
        return List.of(
                new MoveObjectWord(new ObjectTransfer(Access.WRITE, capability, at, word, Bytes.EMPTY), register));
    }
}
