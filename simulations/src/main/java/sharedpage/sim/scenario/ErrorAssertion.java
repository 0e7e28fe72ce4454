package sharedpage.sim.scenario;

import java.util.Arrays;
import java.util.Optional;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;

/** The claim that the operation above was refused or trapped for one reason. */
record ErrorAssertion(SourcePosition place, String code) implements Assertion {
    static final Shape.OneOf CODES =
            new Shape.OneOf(Arrays.stream(Failure.values()).map(Failure::code).toList());

    @Override
    public Optional<String> contradiction(Machine start, Machine now, OperationReport report) {
        if (report.failure() == null) {
            return Optional.of("the operation met no error, not " + code);
        }
        String truth = report.failure().code();
        return truth.equals(code) ? Optional.empty() : Optional.of("the error is " + truth + ", not " + code);
    }

    @Override
    public boolean looksBack() {
        return true;
    }
}
