package sharedpage.sim.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.machine.Payload;
import sharedpage.sim.operation.Parameter;

/**
 * The claim that the operation above read some bytes of some origin.
 *
 * @param at first byte that is meant; if the author does not say, all bytes are, and there are no more
 */
record ReadAssertion(SourcePosition place, Optional<Integer> at, Optional<Integer> bytes, Content content)
        implements Assertion {
    private static final int MOST = Parameter.BYTES.maximum();

    static final Fields KEYS = Fields.of("a claim about the bytes that were read", keys())
            .with(KeyCount.atLeastOne(keys().stream().map(Shape.Key::name).toList()));

    private static List<Shape.Key> keys() {
        List<Shape.Key> keys = new ArrayList<>();
        keys.add(Shape.Key.may("at", new Shape.Number(0, MOST)));
        keys.add(Shape.Key.may("bytes", new Shape.Number(0, MOST)));
        keys.addAll(Content.KEYS);
        return keys;
    }

    static Assertion of(SourcePosition place, FieldValues values) {
        return new ReadAssertion(place, values.number("at"), values.number("bytes"), Content.of(values));
    }

    @Override
    public Optional<String> contradiction(Machine start, Machine now, OperationReport report) {
        Payload received = report.received();
        int size = received.bytes().size();
        int first = at.orElse(0);
        int length = bytes.orElse(content.length(Math.max(0, size - first)));
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
        return content.contradiction(now, seen);
    }

    @Override
    public boolean looksBack() {
        return true;
    }
}
