package sharedpage.sim.operation;

import java.util.List;
import java.util.OptionalLong;
import sharedpage.sim.action.AtomicUpdate;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;

/**
 * COMPARE_AND_SWAP: a process copies a word of its memory into one of its registers and, if the word is the expected one,
 * writes another in its place, in one action. The register then tells whether it was.
 *
 * <p>Refused: {@code BOUNDS}.
 *
 * @param by name of the process
 * @param page page of the word
 * @param at its line in that page
 * @param register gets what the word was
 * @param expected what the word must be; of a number the bytes of a word count, so -1 is the greatest word
 * @param value what is written then
 */
public record CompareAndSwap(String by, int page, int at, String register, int expected, int value)
        implements Operation {
    static OperationSignature<CompareAndSwap> signature() {
        return OperationSignature.of(
                        CompareAndSwap.class,
                        in -> new CompareAndSwap(
                                in.text(Parameter.BY),
                                in.number(Parameter.PAGE),
                                in.number(Parameter.AT),
                                in.text(Parameter.REGISTER),
                                in.number(Parameter.EXPECTED),
                                in.number(Parameter.VALUE)))
                .with(Parameter.BY, CompareAndSwap::by)
                .with(Parameter.PAGE, CompareAndSwap::page)
                .with(Parameter.AT, CompareAndSwap::at)
                .with(Parameter.REGISTER, CompareAndSwap::register)
                .with(Parameter.EXPECTED, CompareAndSwap::expected)
                .with(Parameter.VALUE, CompareAndSwap::value);
    }

    @Override
    public List<? extends Action> plan(Machine machine) {
        return List.of(new AtomicUpdate(page, at, register, OptionalLong.of(expected), value));
    }
}
