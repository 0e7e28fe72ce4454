package sharedpage.sim.scenario;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.machine.StepOutcome;

/** The claim that the operation above ended in one of the four ways. */
record OutcomeAssertion(SourcePosition place, String outcome) implements Assertion {
    static final Shape.OneOf OUTCOMES = new Shape.OneOf(
            Arrays.stream(StepOutcome.values()).map(OutcomeAssertion::word).toList());

    private static String word(StepOutcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<String> contradiction(Machine start, Machine now, OperationReport report) {
        String truth = word(report.outcome());
        String why = report.failure() == null ? "" : " (" + report.failure().code() + ")";
        return truth.equals(outcome)
                ? Optional.empty()
                : Optional.of("the operation was " + truth + why + ", not " + outcome);
    }

    @Override
    public boolean looksBack() {
        return true;
    }
}
