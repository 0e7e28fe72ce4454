package sharedpage.sim.scenario.assertion;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.Sentences;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.scenario.OperationAssertion;
import sharedpage.sim.scenario.grammar.ConditionType;
import sharedpage.sim.scenario.grammar.ScalarType.EnumType;
import sharedpage.sim.scenario.grammar.ValueType;
import sharedpage.sim.scenario.text.SourcePosition;
import sharedpage.sim.scenario.text.YamlNode;

/** Asserts that an incident happened during the operation above, or none at all. */
record IncidentAssertion(SourcePosition position, Condition<String> expected) implements OperationAssertion {
    private static final String NONE = "none";
    private static final String PREFIX = "Incident.";

    /** Every incident that the engine has a sentence for. */
    static final ValueType TYPE = ConditionType.of(new EnumType(Stream.concat(
                    Sentences.keys().stream()
                            .filter(key -> key.startsWith(PREFIX))
                            .map(key -> key.substring(PREFIX.length()).replaceFirst("[.].*", ""))
                            .distinct(),
                    Stream.of(NONE))
            .toList()));

    static OperationAssertion of(SourcePosition position, YamlNode name) {
        return new IncidentAssertion(position, Condition.ofText(name));
    }

    @Override
    public Optional<String> contradiction(Machine start, Machine now, OperationReport report) {
        List<String> happened = report.events().stream()
                .filter(Event.Incident.class::isInstance)
                .map(event -> ((Event.Incident) event).name())
                .distinct()
                .toList();
        boolean holds = expected.holds(
                name -> name.equals(NONE) ? happened.isEmpty() : happened.contains(name), any -> false, any -> false);
        String truth = happened.isEmpty() ? "no incident happened" : "what happened is " + String.join(", ", happened);
        return holds ? Optional.empty() : Optional.of(truth + ", not " + expected.words(name -> name));
    }
}
