package sharedpage.sim.chance;

import java.util.function.LongConsumer;

/** The seeds of random runs: one after the other or, with {@code -Dseed=N}, the one that failed. */
final class Seeds {
    private Seeds() {}

    static void upTo(int runs, LongConsumer check) {
        Long only = Long.getLong("seed");
        if (only != null) {
            check.accept(only);
            return;
        }
        for (long seed = 1; seed <= runs; seed++) {
            check.accept(seed);
        }
    }

    /** Whether a single one was asked for, which cannot reach all that many runs reach. */
    static boolean isSingle() {
        return Long.getLong("seed") != null;
    }
}
