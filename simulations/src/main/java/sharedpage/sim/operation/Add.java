package sharedpage.sim.operation;

import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.policy.Setting;

/**
 * ADD: a process adds a number to one of its registers, which no other process can see. Of the sum only the bytes of a word
 * are kept, as the setting {@code word_size} says; a register that was never loaded has 0.
 *
 * @param by name of the process
 * @param value what is added; may be below 0
 */
public record Add(String by, String register, int value) implements Call {
    static OperationSignature<Add> signature() {
        return OperationSignature.of(
                        Add.class,
                        in -> new Add(in.text(Parameter.BY), in.text(Parameter.REGISTER), in.number(Parameter.VALUE)))
                .with(Parameter.BY, Add::by)
                .with(Parameter.REGISTER, Add::register)
                .with(Parameter.VALUE, Add::value);
    }

    @Override
    public void perform(StepBuilder step) {
        int bits = 8 * step.settings().get(Setting.WORD_SIZE);
        long sum = step.register(register) + value;
        long kept = bits == Long.SIZE ? sum : sum & (1L << bits) - 1;
        step.commit(
                step.machine().with(step.process().with(register, kept)),
                new ProcessEvent.RegisterAdded(by, register, value, Long.toUnsignedString(kept)));
    }
}
