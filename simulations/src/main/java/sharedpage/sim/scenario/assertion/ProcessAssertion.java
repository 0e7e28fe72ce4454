package sharedpage.sim.scenario.assertion;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.machine.ProcessState;
import sharedpage.sim.scenario.Assertion;
import sharedpage.sim.scenario.grammar.ConditionType;
import sharedpage.sim.scenario.grammar.MapType;
import sharedpage.sim.scenario.grammar.MapType.MapKey;
import sharedpage.sim.scenario.grammar.NameType;
import sharedpage.sim.scenario.grammar.ScalarType.EnumType;
import sharedpage.sim.scenario.text.SourcePosition;
import sharedpage.sim.scenario.text.YamlNode;

/** Asserts that a process is ready, waiting or dead. */
record ProcessAssertion(SourcePosition position, String name, Condition<String> state) implements Assertion {
    private static final List<String> STATES =
            Arrays.stream(ProcessState.values()).map(ProcessState::word).toList();

    static final MapType TYPE = MapType.of(
            "an assertion about a process",
            MapKey.required("name", NameType.PROCESS),
            MapKey.required("state", ConditionType.of(new EnumType(STATES))));

    static Assertion of(SourcePosition position, YamlNode values) {
        return new ProcessAssertion(
                position,
                values.text("name").orElse(""),
                Condition.ofText(values, "state").orElseThrow());
    }

    @Override
    public Optional<String> contradiction(Machine start, Machine now, OperationReport report) {
        Optional<String> actual =
                now.process(name).map(process -> now.stateOf(process.number()).word());
        String words = actual.map(word -> " is " + word).orElse(" does not exist");
        return actual.filter(state::holds).isPresent()
                ? Optional.empty()
                : Optional.of("process " + name + words + ", not " + state.words(word -> word));
    }
}
