package sharedpage.sim.scenario.text;

import java.util.List;
import java.util.Optional;

/**
 * What was read from a text, or the problems in it.
 *
 * @param problems in the order of the text, at most 20; empty if there is a value
 */
public record ParseResult<T>(Optional<T> value, List<Problem> problems) {
    public ParseResult {
        problems = List.copyOf(problems);
    }

    /** The value, if no problem was found. */
    public static <T> ParseResult<T> of(Optional<T> value, Problems problems) {
        return new ParseResult<>(problems.isEmpty() ? value : Optional.empty(), problems.ordered());
    }
}
