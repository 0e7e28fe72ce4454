package sharedpage.sim.action;

import java.util.List;
import sharedpage.sim.cost.Cost;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Payload;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Origin;
import sharedpage.sim.mmu.Mmu;
import sharedpage.sim.policy.Setting;

/**
 * Moves one word between memory and a register, through the MMU, the lowest byte first. A word that crosses the end of
 * its page goes on at line 0 of the next page, by another action: only what lies in one page is moved at once. What had
 * moved before a trap stays moved, in the register too.
 *
 * @param access READ into the register, WRITE out of it
 * @param page page of the next byte
 * @param line line of the next byte
 * @param moved bytes of the word moved before
 */
public record MoveWord(Access access, int page, int line, String register, int moved) implements Action {
    @Override
    public void perform(StepBuilder step) {
        int word = step.settings().get(Setting.WORD_SIZE);
        ThroughMmu mmu = new ThroughMmu(access, page, line, moved, word, moved > 0);
        mmu.reach(step, this).ifPresent(frame -> move(step, mmu, frame));
    }

    private void move(StepBuilder step, ThroughMmu mmu, int number) {
        int length = Math.min(mmu.length() - moved, step.settings().pageSize() - line);
        step.charge(Cost.MEMORY, 1);
        if (access == Access.WRITE) {
            store(step, number, length);
            mmu.tell(step, number, length);
        } else {
            Bytes found = load(step, number, length);
            mmu.tell(step, number, length);
            into(step, found);
        }
        if (moved + length < mmu.length()) {
            int next = Mmu.nextPage(step.settings(), step.process(), page);
            step.push(List.of(new MoveWord(access, next, 0, register, moved + length)));
        }
    }

    private void store(StepBuilder step, int number, int length) {
        long value = step.register(register);
        Origin origin = new Origin(step.actor(), Origin.By.CPU, page, line, step.stepNumber(), moved > 0);
        step.commit(
                step.machine().with(number, line, part(value, moved, length), origin),
                new ProcessEvent.RegisterStored(step.name(), register, Long.toUnsignedString(value)));
    }

    private Bytes load(StepBuilder step, int number, int length) {
        Payload found = step.machine().frames().see(number, new Payload.Part(line, length));
        step.setPayload(found);
        return found.bytes();
    }

    private void into(StepBuilder step, Bytes found) {
        long value = moved == 0 ? 0 : step.register(register);
        for (int i = 0; i < found.size(); i++) {
            value |= (found.at(i) & 0xffL) << (8 * (moved + i));
        }
        step.commit(
                step.machine().with(step.actor(), register, value),
                new ProcessEvent.RegisterLoaded(step.name(), register, Long.toUnsignedString(value)));
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
