package sharedpage.sim.scenario.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares several expected values of one thing with the actual ones. */
final class Mismatches {
    private final String subject;
    private final List<String> differences = new ArrayList<>();

    Mismatches(String subject) {
        this.subject = subject;
    }

    /** Notes a difference if a value is expected and the actual one is not as expected. */
    Mismatches of(String part, Optional<? extends Condition<?>> expected, Object actual) {
        expected.filter(condition -> !condition.holds(actual))
                .ifPresent(condition ->
                        differences.add(part + " is " + words(actual) + ", not " + condition.words(Mismatches::words)));
        return this;
    }

    private static String words(Object value) {
        return value instanceof List<?> list && list.isEmpty() ? "empty" : String.valueOf(value);
    }

    /** The subject with all differences, or nothing if there is none. */
    Optional<String> contradiction() {
        return differences.isEmpty() ? Optional.empty() : Optional.of(subject + ": " + String.join("; ", differences));
    }
}
