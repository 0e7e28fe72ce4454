package sharedpage.sim.scenario.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.machine.Payload;
import sharedpage.sim.operation.Parameter;
import sharedpage.sim.scenario.OperationAssertion;
import sharedpage.sim.scenario.grammar.ConditionType;
import sharedpage.sim.scenario.grammar.KeyCount;
import sharedpage.sim.scenario.grammar.MapType;
import sharedpage.sim.scenario.grammar.MapType.MapKey;
import sharedpage.sim.scenario.grammar.ScalarType.IntegerType;
import sharedpage.sim.scenario.text.SourcePosition;
import sharedpage.sim.scenario.text.YamlNode;

/**
 * Asserts that the operation above read some bytes of some origin.
 *
 * @param at first byte that is meant; if the author does not say, all bytes are, and there are no more
 * @param count how many were read
 */
record ReadAssertion(
        SourcePosition position, Optional<Integer> at, Optional<Condition<Integer>> count, ExpectedBytes expected)
        implements OperationAssertion {
    private static final int MOST = Parameter.BYTES.maximum();

    static final MapType TYPE =
            ConditionType.constrained(MapType.of("an assertion about the bytes that were read", keys())
                    .with(KeyCount.atLeastOne(keys().stream().map(MapKey::name).toList())));

    private static List<MapKey> keys() {
        List<MapKey> keys = new ArrayList<>();
        keys.add(MapKey.optional("at", new IntegerType(0, MOST)));
        keys.add(MapKey.optional("bytes", new IntegerType(0, MOST)));
        keys.add(MapKey.optional("count", ConditionType.ofNumber(new IntegerType(0, MOST))));
        keys.addAll(ExpectedBytes.KEYS);
        return keys;
    }

    static OperationAssertion of(SourcePosition position, YamlNode values) {
        return new ReadAssertion(
                position, values.number("at"), Condition.ofNumber(values, "count"), ExpectedBytes.of(values));
    }

    @Override
    public Optional<String> contradiction(Machine start, Machine now, OperationReport report) {
        Payload received = report.received();
        int size = received.bytes().size();
        if (count.filter(condition -> !condition.holds(size)).isPresent()) {
            return Optional.of(size + " bytes were read, not " + count.get().words(String::valueOf));
        }
        int first = at.orElse(0);
        int length = expected.length(now, Math.max(0, size - first));
        if (first + length > size || (at.isEmpty() && length != size)) {
            String wanted = at.isEmpty() ? String.valueOf(length) : (first + length) + " or more";
            return Optional.of(size + " bytes were read, not " + wanted);
        }
        ActualBytes seen = new ActualBytes(
                "what was read",
                "byte",
                first,
                received.bytes().slice(first, length),
                received.origins().slice(first, length));
        return expected.contradiction(now, seen);
    }
}
