package sharedpage.sim.operation;

import java.util.List;
import sharedpage.sim.action.MoveWord;
import sharedpage.sim.action.Transfer;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.policy.Setting;

/**
 * LOAD: a process copies a word of its memory into one of its registers, the byte at the lowest address being the lowest
 * of the value. A word has as many bytes as the setting {@code word_size} says; one that crosses the end of its page is
 * moved by two actions.
 *
 * @param by name of the process
 * @param page page of the first byte
 * @param at line of the first byte in that page
 */
public record Load(String by, int page, int at, String register) implements Operation {
    static OperationSignature<Load> signature() {
        return OperationSignature.of(
                        Load.class,
                        in -> new Load(
                                in.text(Parameter.BY),
                                in.number(Parameter.PAGE),
                                in.number(Parameter.AT),
                                in.text(Parameter.REGISTER)))
                .with(Parameter.BY, Load::by)
                .with(Parameter.PAGE, Load::page)
                .with(Parameter.AT, Load::at)
                .with(Parameter.REGISTER, Load::register);
    }

    @Override
    public List<? extends Action> plan(Machine machine) {
        int word = machine.settings().get(Setting.WORD_SIZE);
        return List.of(new MoveWord(Transfer.read(page, at, word), register));
    }
}
