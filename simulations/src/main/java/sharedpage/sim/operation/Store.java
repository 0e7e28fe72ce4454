package sharedpage.sim.operation;

import java.util.List;
import sharedpage.sim.action.MoveWord;
import sharedpage.sim.action.Transfer;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.policy.Setting;

/**
 * STORE: a process copies one of its registers into a word of its memory; the reverse of {@link Load}.
 *
 * @param by name of the process
 * @param page page of the first byte
 * @param at line of the first byte in that page
 */
public record Store(String by, int page, int at, String register) implements Operation {
    static OperationSignature<Store> signature() {
        return OperationSignature.of(
                        Store.class,
                        in -> new Store(
                                in.text(Parameter.BY),
                                in.number(Parameter.PAGE),
                                in.number(Parameter.AT),
                                in.text(Parameter.REGISTER)))
                .with(Parameter.BY, Store::by)
                .with(Parameter.PAGE, Store::page)
                .with(Parameter.AT, Store::at)
                .with(Parameter.REGISTER, Store::register);
    }

    @Override
    public List<? extends Action> plan(Machine machine) {
        int word = machine.settings().get(Setting.WORD_SIZE);
        return List.of(new MoveWord(Transfer.write(page, at, word, Bytes.EMPTY), register));
    }
}
