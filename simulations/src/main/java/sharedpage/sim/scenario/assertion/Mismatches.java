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

    /** Notes a difference if a value is expected and the actual one is another. */
    Mismatches of(String part, Optional<?> expected, Object actual) {
        expected.filter(value -> !value.equals(actual))
                .ifPresent(value -> differences.add(part + " is " + words(actual) + ", not " + words(value)));
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
