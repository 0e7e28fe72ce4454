package sharedpage.benchmarks.explore;

import java.util.Locale;
import java.util.Set;

/**
 * A search of a model, to its end.
 *
 * @param how by whom and how
 * @param states different states kept
 * @param seconds from the question to the answer
 * @param bytes memory that the states took
 * @param outcomes the values in states in which no process can act any more: {@code value 2, dead 0, asleep 0}
 */
record Searched(String how, long states, Repeated<?> seconds, double bytes, Set<String> outcomes) {

    double rate() {
        return states / seconds.usual();
    }

    double bytesOfAState() {
        return bytes / states;
    }

    /** A line of the table. */
    String line() {
        return String.format(
                Locale.ROOT,
                "  %-22s %,11d %9.2f %9.2f %,13.0f %9.0f %9d",
                how,
                states,
                seconds.first(),
                seconds.usual(),
                rate(),
                bytesOfAState(),
                outcomes.size());
    }
}
