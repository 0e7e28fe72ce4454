package sharedpage.sim.action;

import java.util.List;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.ActionForm;
import sharedpage.sim.machine.Payload;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Origin;

/**
 * Moves one word between memory and a register, through the MMU, the lowest byte first. A word that crosses the end of
 * its page goes on at line 0 of the next page, by another action: only what lies in one page is moved at once. What had
 * moved before a trap stays moved, in the register too.
 *
 * @param word the bytes of the word; a read loads the register, a write stores it
 */
public record MoveWord(Transfer word, String register) implements Action {
    @Override
    public void perform(StepBuilder step) {
        word.frame(step, this).ifPresent(frame -> move(step, frame));
    }

    @Override
    public ActionForm form() {
        return ActionForm.of(2, word.parts(), register);
    }

    private void move(StepBuilder step, int number) {
        int length = Math.min(
                word.length() - word.moved(),
                step.settings().pageSize() - word.next().line());
        step.charge(UnitPrice.MEMORY, 1);
        if (word.access() == Access.WRITE) {
            store(step, number, length);
            word.report(step, number, length);
        } else {
            Bytes found = load(step, number, length);
            word.report(step, number, length);
            setRegister(step, found);
        }
        Transfer further = word.advanced(length, step);
        if (!further.isDone()) {
            step.push(List.of(new MoveWord(further, register)));
        }
    }

    private void store(StepBuilder step, int number, int length) {
        long value = step.register(register);
        int page = word.next().page();
        int line = word.next().line();
        Origin origin = new Origin(step.actor(), Origin.By.CPU, page, line, step.stepNumber(), word.moved() > 0);
        Frame frame = step.machine().frames().get(number).with(line, part(value, word.moved(), length), origin);
        step.commit(
                step.machine().with(number, frame),
                new ProcessEvent.RegisterStored(step.name(), register, Long.toUnsignedString(value)));
    }

    private Bytes load(StepBuilder step, int number, int length) {
        Payload found =
                Payload.from(step.machine().frames().get(number), word.next().line(), length);
        step.setPayload(found);
        return found.bytes();
    }

    private void setRegister(StepBuilder step, Bytes found) {
        long before = word.moved() == 0 ? 0 : step.register(register);
        long value = before | value(found) << (8 * word.moved());
        step.commit(
                step.machine().with(step.process().with(register, value)),
                new ProcessEvent.RegisterLoaded(step.name(), register, Long.toUnsignedString(value)));
    }

    /** The value that has these bytes, the lowest first. */
    static long value(Bytes bytes) {
        long value = 0;
        for (int i = 0; i < bytes.size(); i++) {
            value |= (bytes.at(i) & 0xffL) << (8 * i);
        }
        return value;
    }

    /** The bytes of a value from number {@code from} on, the lowest first. */
    public static Bytes part(long value, int from, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (value >>> (8 * (from + i)));
        }
        return Bytes.of(bytes);
    }
}
