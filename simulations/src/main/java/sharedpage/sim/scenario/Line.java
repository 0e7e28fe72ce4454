package sharedpage.sim.scenario;

import java.util.List;
import java.util.Optional;
import sharedpage.sim.machine.Operation;

/**
 * One operation of the script, with what goes with it.
 *
 * @param place where it stands in the text
 * @param question asked before it
 * @param why the author's reason, told with its first step
 * @param expectations claims about the machine after it
 */
public record Line(
        Place place,
        Operation operation,
        Optional<Question> question,
        Optional<String> why,
        List<Expectation> expectations) {
    public Line {
        expectations = List.copyOf(expectations);
    }

    /** The operation alone, for a machine on which the author's question and reason may be wrong. */
    Line unexplained() {
        return new Line(place, operation, Optional.empty(), Optional.empty(), expectations);
    }
}
