package sharedpage.sim.operation;

import java.util.List;
import java.util.OptionalLong;
import sharedpage.sim.action.AtomicUpdate;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;

/**
 * TEST_AND_SET: a process copies a word of its memory into one of its registers and sets the word to 1, in one action. A
 * process that finds 0 has taken the lock that the word stands for.
 *
 * <p>Refused: {@code BOUNDS}.
 *
 * @param by name of the process
 * @param page page of the word
 * @param at its line in that page
 * @param register gets what the word was
 */
public record TestAndSet(String by, int page, int at, String register) implements Operation {
    static OperationSignature<TestAndSet> signature() {
        return OperationSignature.of(
                        TestAndSet.class,
                        in -> new TestAndSet(
                                in.text(Parameter.BY),
                                in.number(Parameter.PAGE),
                                in.number(Parameter.AT),
                                in.text(Parameter.REGISTER)))
                .with(Parameter.BY, TestAndSet::by)
                .with(Parameter.PAGE, TestAndSet::page)
                .with(Parameter.AT, TestAndSet::at)
                .with(Parameter.REGISTER, TestAndSet::register);
    }

    @Override
    public List<? extends Action> plan(Machine machine) {
        return List.of(new AtomicUpdate(page, at, register, OptionalLong.empty(), 1));
    }
}
