package sharedpage.sim.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.scenario.text.SourcePosition;

/**
 * One operation of the script, with what goes with it.
 *
 * @param position where it stands in the text
 * @param part of the lesson that begins with it; scenarios that do the same job name the same parts
 * @param question asked before it
 * @param why the author's reason, shown with its first step
 * @param meanwhile what others do before it is done
 * @param assertions about the machine after it
 */
public record ScriptLine(
        SourcePosition position,
        Operation operation,
        Optional<String> part,
        Optional<Question> question,
        Optional<String> why,
        Optional<Meanwhile> meanwhile,
        List<Assertion> assertions) {
    public ScriptLine {
        assertions = List.copyOf(assertions);
    }

    /** An operation with nothing that goes with it. */
    public static ScriptLine of(SourcePosition position, Operation operation) {
        return new ScriptLine(
                position, operation, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /** The same with more assertions. */
    public ScriptLine asserting(List<Assertion> more) {
        List<Assertion> all = Stream.concat(assertions.stream(), more.stream()).toList();
        return new ScriptLine(position, operation, part, question, why, meanwhile, all);
    }

    /** The operation, with what others do meanwhile, for a machine on which the author's question and reason may be wrong. */
    public ScriptLine unexplained() {
        return new ScriptLine(position, operation, part, Optional.empty(), Optional.empty(), meanwhile, assertions);
    }
}
