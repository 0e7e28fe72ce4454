package sharedpage.sim.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several claims about one thing, held against the truth one after the other. */
final class Mismatches {
    private final String subject;
    private final List<String> differences = new ArrayList<>();

    Mismatches(String subject) {
        this.subject = subject;
    }

    /** Notes a difference if something is claimed and the truth is another. */
    Mismatches of(String part, Optional<?> claimed, Object truth) {
        claimed.filter(value -> !value.equals(truth))
                .ifPresent(value -> differences.add(part + " is " + told(truth) + ", not " + told(value)));
        return this;
    }

    private static String told(Object value) {
        return value instanceof List<?> list && list.isEmpty() ? "empty" : String.valueOf(value);
    }

    /** The subject with all differences, or nothing if there is none. */
    Optional<String> contradiction() {
        return differences.isEmpty() ? Optional.empty() : Optional.of(subject + ": " + String.join("; ", differences));
    }
}
