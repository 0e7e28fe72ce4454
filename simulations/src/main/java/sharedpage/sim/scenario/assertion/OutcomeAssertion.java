package sharedpage.sim.scenario.assertion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.machine.StepOutcome;
import sharedpage.sim.scenario.OperationAssertion;
import sharedpage.sim.scenario.grammar.ConditionType;
import sharedpage.sim.scenario.grammar.ScalarType.EnumType;
import sharedpage.sim.scenario.grammar.ValueType;
import sharedpage.sim.scenario.text.SourcePosition;
import sharedpage.sim.scenario.text.YamlNode;

/** Asserts that the operation above ended in one of the four ways. */
record OutcomeAssertion(SourcePosition position, Condition<String> outcome) implements OperationAssertion {
    static final ValueType TYPE = ConditionType.of(new EnumType(
            Arrays.stream(StepOutcome.values()).map(OutcomeAssertion::word).toList()));

    private static String word(StepOutcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    static OperationAssertion of(SourcePosition position, YamlNode outcome) {
        return new OutcomeAssertion(position, Condition.ofText(outcome));
    }

    @Override
    public Optional<String> contradiction(Machine start, Machine now, OperationReport report) {
        String truth = word(report.outcome());
        String why = report.failure() == null ? "" : " (" + report.failure().code() + ")";
        return outcome.holds(truth)
                ? Optional.empty()
                : Optional.of("the operation was " + truth + why + ", not " + outcome.words(value -> value));
    }
}
