package sharedpage.sim.scenario.assertion;

import java.util.Arrays;
import java.util.Optional;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.scenario.OperationAssertion;
import sharedpage.sim.scenario.grammar.ConditionType;
import sharedpage.sim.scenario.grammar.ScalarType.EnumType;
import sharedpage.sim.scenario.grammar.ValueType;
import sharedpage.sim.scenario.text.SourcePosition;
import sharedpage.sim.scenario.text.YamlNode;

/** Asserts that the operation above was refused or trapped for one reason. */
record ErrorAssertion(SourcePosition position, Condition<String> code) implements OperationAssertion {
    private static final String NO_ERROR = "";

    static final ValueType TYPE = ConditionType.of(
            new EnumType(Arrays.stream(Failure.values()).map(Failure::code).toList()));

    static OperationAssertion of(SourcePosition position, YamlNode code) {
        return new ErrorAssertion(position, Condition.ofText(code));
    }

    @Override
    public Optional<String> contradiction(Machine start, Machine now, OperationReport report) {
        Optional<String> truth = Optional.ofNullable(report.failure()).map(Failure::code);
        String words = truth.map(error -> "the error is " + error).orElse("the operation met no error");
        return code.holds(truth.orElse(NO_ERROR))
                ? Optional.empty()
                : Optional.of(words + ", not " + code.words(value -> value));
    }
}
