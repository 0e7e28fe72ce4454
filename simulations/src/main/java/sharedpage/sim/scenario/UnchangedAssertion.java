package sharedpage.sim.scenario;

import java.util.List;
import java.util.Optional;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;

/** The claim that nobody has written into a page, or a page frame, since the start. */
record UnchangedAssertion(SourcePosition place, MemoryRegion region) implements Assertion {
    static final Fields KEYS = Fields.of(
                    "what has not changed",
                    Shape.Key.may("of", MemoryRegion.OF.shape()),
                    Shape.Key.may("page", MemoryRegion.PAGE.shape()),
                    Shape.Key.may("frame", MemoryRegion.FRAME.shape()),
                    MemoryRegion.AT,
                    MemoryRegion.BYTES,
                    Shape.Key.may("since", Shape.OneOf.of("start")))
            .with(KeyCount.exactlyOne(List.of("page", "frame")))
            .together("of", "page");

    static Assertion of(SourcePosition place, FieldValues values) {
        return new UnchangedAssertion(place, MemoryRegion.of(values));
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
