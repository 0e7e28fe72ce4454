package sharedpage.sim.action;

import java.util.OptionalLong;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.ActionForm;
import sharedpage.sim.machine.Payload;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Origin;
import sharedpage.sim.policy.Setting;

/**
 * Reads a word into a register and writes another one in its place, as one action: no process and no device acts between
 * the two. The processor asks for the right to write in any case, and marks the page as modified, as it
 * does on real machines. A word that crosses the end
 * of its page has two translations, which no processor carries out at once: the operation is refused.
 *
 * @param page page of the word
 * @param line its line in that page
 * @param expected what the word must be for something to be written; empty if it is always written
 * @param value what is written
 */
public record AtomicUpdate(int page, int line, String register, OptionalLong expected, long value) implements Action {
    @Override
    public void perform(StepBuilder step) {
        int length = step.settings().get(Setting.WORD_SIZE);
        int size = step.settings().pageSize();
        if (line < size && line + length > size) {
            step.refuse(step.operation(), Failure.BOUNDS, null, page);
        } else {
            Transfer write = Transfer.write(page, line, length, Bytes.EMPTY);
            write.frame(step, this).ifPresent(frame -> update(step, write, frame));
        }
    }

    @Override
    public ActionForm form() {
        return ActionForm.of(3, page, line, register, expected.isPresent(), expected.orElse(0), value);
    }

    private void update(StepBuilder step, Transfer write, int number) {
        Transfer read = Transfer.read(page, line, write.length());
        Payload found = Payload.from(step.machine().frames().get(number), line, read.length());
        boolean writes = expected.isEmpty()
                || MoveWord.part(expected.getAsLong(), 0, read.length()).equals(found.bytes());
        step.emit(announced(step, read.length(), writes));
        step.charge(UnitPrice.MEMORY, 1);
        step.setPayload(found);
        if (writes) {
            read.emitMoved(step, number, read.length());
        } else {
            read.report(step, number, read.length());
        }
        load(step, MoveWord.value(found.bytes()));
        if (writes) {
            write(step, number, MoveWord.part(value, 0, write.length()));
            write.report(step, number, write.length());
        }
    }

    private TransferEvent announced(StepBuilder step, int length, boolean writes) {
        String compared = expected.isEmpty() ? null : word(expected.getAsLong(), length);
        return new TransferEvent.WordUpdated(step.name(), compared, word(value, length), writes);
    }

    private static String word(long value, int length) {
        return Long.toUnsignedString(MoveWord.value(MoveWord.part(value, 0, length)));
    }

    private void load(StepBuilder step, long word) {
        step.commit(
                step.machine().with(step.process().with(register, word)),
                new ProcessEvent.RegisterLoaded(step.name(), register, Long.toUnsignedString(word)));
    }

    private void write(StepBuilder step, int number, Bytes data) {
        Origin origin = new Origin(step.actor(), Origin.By.CPU, page, line, step.stepNumber(), false);
        Frame frame = step.machine().frames().get(number);
        step.charge(UnitPrice.MEMORY, 1);
        step.commit(step.machine().with(number, frame.with(line, data, origin)));
    }
}
