package sharedpage.sim.chance;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** How many runs of each kind there were, and how many steps they had. */
final class Tally {
    private record Count(LongAdder runs, LongAdder steps) {}

    private final Map<String, Count> kinds = new ConcurrentSkipListMap<>();

    void add(String kind, int steps) {
        Count count = kinds.computeIfAbsent(kind, name -> new Count(new LongAdder(), new LongAdder()));
        count.runs.increment();
        count.steps.add(steps);
    }

    /** Prints them, for the report of a long run. */
    void print() {
        kinds.forEach((kind, count) -> System.out.printf(
                Locale.ROOT, "%,d runs of %s, %,d steps%n", count.runs.sum(), kind, count.steps.sum()));
    }
}
