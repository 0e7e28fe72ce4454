package sharedpage.sim.scenario.assertion;

import java.util.Arrays;
import java.util.Optional;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.scenario.OperationAssertion;
import sharedpage.sim.scenario.grammar.ScalarType.EnumType;
import sharedpage.sim.scenario.text.SourcePosition;
import sharedpage.sim.scenario.text.YamlNode;

/** Asserts that the operation above was refused or trapped for one reason. */
record ErrorAssertion(SourcePosition position, String code) implements OperationAssertion {
    static final EnumType TYPE =
            new EnumType(Arrays.stream(Failure.values()).map(Failure::code).toList());

    static OperationAssertion of(SourcePosition position, YamlNode code) {
        return new ErrorAssertion(position, code.text());
    }

    @Override
    public Optional<String> contradiction(Machine start, Machine now, OperationReport report) {
        if (report.failure() == null) {
            return Optional.of("the operation met no error, not " + code);
        }
        String truth = report.failure().code();
        return truth.equals(code) ? Optional.empty() : Optional.of("the error is " + truth + ", not " + code);
    }
}
