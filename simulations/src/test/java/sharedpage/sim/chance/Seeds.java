package sharedpage.sim.chance;

import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/**
 * The seeds of random runs. {@code -Dseed=N} is the one that failed, {@code -Druns=N} and {@code -Dfirst=N} are how many and
 * from which on.
 */
final class Seeds {
    private static final long FIRST = Long.getLong("first", 1);

    /** Runs from which on all processors share them. */
    private static final int MANY = 20_000;

    private Seeds() {}

    /** How many runs are asked for. */
    static int runs(int usually, int ifLong) {
        return Integer.getInteger("runs", Boolean.getBoolean("long") ? ifLong : usually);
    }

    /** Few seeds one after the other; of many, several at the same time. */
    static void upTo(int runs, LongConsumer check) {
        Long only = Long.getLong("seed");
        if (only != null) {
            check.accept(only);
            return;
        }
        LongStream seeds = LongStream.range(FIRST, FIRST + runs);
        (runs < MANY ? seeds : seeds.parallel()).forEach(check);
    }

    /** Whether a single one was asked for, which cannot reach all that many runs reach. */
    static boolean isSingle() {
        return Long.getLong("seed") != null;
    }
}
