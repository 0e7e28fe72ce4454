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
 * LOAD_OBJECT: a process copies a word of an object into one of its registers, as {@link Load} does with a word of a page.
 * All of it must lie in the object.
 *
 * @param by name of the process
 * @param capability index in its own list
 * @param at first byte of the word
 */
public record LoadObject(String by, int capability, int at, String register) implements Operation {
    static OperationSignature<LoadObject> signature() {
        return OperationSignature.of(
                        LoadObject.class,
                        in -> new LoadObject(
                                in.text(Parameter.BY),
                                in.number(Parameter.CAPABILITY),
                                in.number(Parameter.AT),
                                in.text(Parameter.REGISTER)))
                .with(Parameter.BY, LoadObject::by)
                .with(Parameter.CAPABILITY, LoadObject::capability)
                .with(Parameter.AT, LoadObject::at)
                .with(Parameter.REGISTER, LoadObject::register);
    }

    @Override
    public List<? extends Action> plan(Machine machine) {
        int word = machine.settings().get(Setting.WORD_SIZE);
        return List.of(
                new MoveObjectWord(new ObjectTransfer(Access.READ, capability, at, word, Bytes.EMPTY), register));
    }
}
