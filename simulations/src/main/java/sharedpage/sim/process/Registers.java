package sharedpage.sim.process;

import java.util.List;
import java.util.stream.IntStream;
import sharedpage.sim.memory.PersistentVector;

/**
 * The registers of a process. A register has 8 bytes; a value is unsigned and has as many of them as a word, the lowest
 * first. Immutable.
 *
 * @param all one for each of {@link #NAMES}
 */
public record Registers(PersistentVector<Register> all) {
    /** Names of all registers, in order. */
    public static final List<String> NAMES = List.of("r1", "r2", "r3", "r4");

    /** As they are before anything was loaded. */
    public static final Registers NONE = new Registers(PersistentVector.of(NAMES.size(), Register.UNUSED));

    /**
     * One register.
     *
     * @param used whether it was ever loaded or added to
     * @param value 0 before that
     */
    public record Register(boolean used, long value) {
        static final Register UNUSED = new Register(false, 0);
    }

    /** The value of a register; one that was never used has 0. */
    public long get(String name) {
        return all.get(NAMES.indexOf(name)).value();
    }

    public Registers with(String name, long value) {
        return new Registers(all.with(NAMES.indexOf(name), new Register(true, value)));
    }

    /** The names of those that were ever used, in order. */
    public List<String> used() {
        return IntStream.range(0, NAMES.size())
                .filter(index -> all.get(index).used())
                .mapToObj(NAMES::get)
                .toList();
    }
}
