package sharedpage.sim.action;

import java.util.List;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Mmu;
import sharedpage.sim.machine.Received;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Origin;

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
    public void perform(Turn turn) {
        int word = turn.settings().get(Setting.WORD_SIZE);
        ThroughMmu mmu = new ThroughMmu(access, page, line, moved, word, moved > 0);
        mmu.reach(turn, this).ifPresent(frame -> move(turn, mmu, frame));
    }

    private void move(Turn turn, ThroughMmu mmu, int number) {
        int length = Math.min(mmu.length() - moved, turn.settings().pageSize() - line);
        turn.pay(Cost.MEMORY, 1);
        if (access == Access.WRITE) {
            store(turn, number, length);
            mmu.tell(turn, number, length);
        } else {
            Bytes found = load(turn, number, length);
            mmu.tell(turn, number, length);
            into(turn, found);
        }
        if (moved + length < mmu.length()) {
            int next = Mmu.after(turn.settings(), turn.process(), page);
            turn.then(List.of(new MoveWord(access, next, 0, register, moved + length)));
        }
    }

    private void store(Turn turn, int number, int length) {
        long value = turn.register(register);
        Origin origin = new Origin(turn.who(), Origin.By.CPU, page, line, turn.number(), moved > 0);
        turn.become(
                turn.machine().with(number, line, part(value, moved, length), origin),
                new ProcessEvent.RegisterStored(turn.name(), register, Long.toUnsignedString(value)));
    }

    private Bytes load(Turn turn, int number, int length) {
        Received found = turn.machine().frames().see(number, new Received.Part(line, length));
        turn.receive(found);
        return found.bytes();
    }

    private void into(Turn turn, Bytes found) {
        long value = moved == 0 ? 0 : turn.register(register);
        for (int i = 0; i < found.size(); i++) {
            value |= (found.at(i) & 0xffL) << (8 * (moved + i));
        }
        turn.become(
                turn.machine().with(turn.who(), register, value),
                new ProcessEvent.RegisterLoaded(turn.name(), register, Long.toUnsignedString(value)));
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
