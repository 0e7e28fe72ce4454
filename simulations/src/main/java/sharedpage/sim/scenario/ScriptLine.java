package sharedpage.sim.scenario;

import java.util.List;
import java.util.Optional;
import sharedpage.sim.machine.Operation;

/**
 * One operation of the script, with what goes with it.
 *
 * @param place where it stands in the text
 * @param part of the lesson that begins with it; scenarios that do the same job name the same parts
 * @param question asked before it
 * @param why the author's reason, told with its first step
 * @param meanwhile what others do before it is done
 * @param expectations claims about the machine after it
 */
public record ScriptLine(
        SourcePosition place,
        Operation operation,
        Optional<String> part,
        Optional<Question> question,
        Optional<String> why,
        Optional<Meanwhile> meanwhile,
        List<Assertion> expectations) {
    public ScriptLine {
        expectations = List.copyOf(expectations);
    }

    /** An operation with nothing that goes with it. */
    public static ScriptLine of(SourcePosition place, Operation operation) {
        return new ScriptLine(
                place, operation, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /** The operation, with what others do meanwhile, for a machine on which the author's question and reason may be wrong. */
    ScriptLine unexplained() {
        return new ScriptLine(place, operation, part, Optional.empty(), Optional.empty(), meanwhile, expectations);
    }
}
