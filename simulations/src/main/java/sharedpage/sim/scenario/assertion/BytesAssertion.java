package sharedpage.sim.scenario.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.scenario.Assertion;
import sharedpage.sim.scenario.grammar.ConditionType;
import sharedpage.sim.scenario.grammar.MapType;
import sharedpage.sim.scenario.grammar.MapType.MapKey;
import sharedpage.sim.scenario.text.SourcePosition;
import sharedpage.sim.scenario.text.YamlNode;

/** Asserts that lines of a page or of a page frame, or bytes of an object, hold some bytes of some origin. */
record BytesAssertion(SourcePosition position, MemoryRegion region, ExpectedBytes expected) implements Assertion {
    static final MapType PAGE = keys(
                    "an assertion about the bytes of a page", List.of(MemoryRegion.OF, MemoryRegion.PAGE))
            .asserting(subject("of", "page"));
    static final MapType FRAME = keys("an assertion about the bytes of a page frame", List.of(MemoryRegion.FRAME))
            .asserting(subject("frame"));
    static final MapType CONTENTS = keys("an assertion about the bytes of an object", List.of(MemoryRegion.OBJECT))
            .asserting(subject("object"));

    private static MapType keys(String what, List<MapKey> subject) {
        List<MapKey> keys = new ArrayList<>(subject);
        keys.add(MemoryRegion.AT);
        keys.add(MemoryRegion.BYTES);
        keys.addAll(ExpectedBytes.KEYS);
        return ConditionType.constrained(MapType.of(what, keys));
    }

    private static String[] subject(String... names) {
        List<String> all = new ArrayList<>(List.of(names));
        all.add(MemoryRegion.AT.name());
        all.add(MemoryRegion.BYTES.name());
        return all.toArray(String[]::new);
    }

    static Assertion of(SourcePosition position, YamlNode values) {
        return new BytesAssertion(position, MemoryRegion.of(values), ExpectedBytes.of(values));
    }

    @Override
    public Optional<String> contradiction(Machine start, Machine now, OperationReport report) {
        int room = Math.max(0, region.size(now) - region.at());
        int length = expected.length(now, room);
        return region.absence(now, length)
                .or(() -> expected.contradiction(
                        now, ActualBytes.in(region.frame(now), region.label(), region.at(), length)));
    }
}
