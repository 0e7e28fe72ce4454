package sharedpage.sim.scenario.assertion;

import java.util.List;
import java.util.Optional;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.scenario.Assertion;
import sharedpage.sim.scenario.grammar.KeyCount;
import sharedpage.sim.scenario.grammar.MapType;
import sharedpage.sim.scenario.grammar.MapType.MapKey;
import sharedpage.sim.scenario.grammar.RequiredWith;
import sharedpage.sim.scenario.grammar.ScalarType.EnumType;
import sharedpage.sim.scenario.text.SourcePosition;
import sharedpage.sim.scenario.text.YamlNode;

/** Asserts that nothing has been written into a page, or a page frame, since the start. */
record UnchangedAssertion(SourcePosition position, MemoryRegion region) implements Assertion {
    static final MapType TYPE = MapType.of(
                    "what has not changed",
                    MapKey.optional("of", MemoryRegion.OF.type()),
                    MapKey.optional("page", MemoryRegion.PAGE.type()),
                    MapKey.optional("frame", MemoryRegion.FRAME.type()),
                    MemoryRegion.AT,
                    MemoryRegion.BYTES,
                    MapKey.optional("since", EnumType.of("start")))
            .with(KeyCount.exactlyOne(List.of("page", "frame")))
            .with(new RequiredWith("page", "of"))
            .with(new RequiredWith("of", "page"));

    static Assertion of(SourcePosition position, YamlNode values) {
        return new UnchangedAssertion(position, MemoryRegion.of(values));
    }

    @Override
    public Optional<String> contradiction(Machine start, Machine now, OperationReport report) {
        int room = Math.max(0, now.settings().pageSize() - region.at());
        int length = region.bytes().orElse(room);
        return region.absence(start, length)
                .map(absent -> "at the start, " + absent)
                .or(() -> region.absence(now, length))
                .or(() -> changed(
                        ActualBytes.in(region.frame(start), region.label(), region.at(), length),
                        ActualBytes.in(region.frame(now), region.label(), region.at(), length)));
    }

    private static Optional<String> changed(ActualBytes before, ActualBytes after) {
        return after.where(i -> before.bytes().at(i) != after.bytes().at(i) || !before.sameOrigin(after, i))
                .map(where -> after.label() + ", " + where + ": written since the start");
    }
}
