package sharedpage.sim.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.machine.ProcessState;

/** The claim that a process is ready, waiting or dead. */
record ProcessAssertion(SourcePosition place, String name, String state) implements Assertion {
    private static final List<String> STATES =
            Arrays.stream(ProcessState.values()).map(ProcessState::word).toList();

    static final Fields KEYS = Fields.of(
            "a claim about a process",
            Shape.Key.must("name", Name.PROCESS),
            Shape.Key.must("state", new Shape.OneOf(STATES)));

    static Assertion of(SourcePosition place, FieldValues values) {
        return new ProcessAssertion(
                place, values.text("name").orElse(""), values.text("state").orElse(""));
    }

    @Override
    public Optional<String> contradiction(Machine start, Machine now, OperationReport report) {
        String is = now.process(name)
                .map(process -> "is " + now.stateOf(process.number()).word())
                .orElse("does not exist");
        return is.equals("is " + state)
                ? Optional.empty()
                : Optional.of("process " + name + " " + is + ", not " + state);
    }
}
