package sharedpage.sim.scenario;

import java.util.List;
import java.util.Optional;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Report;

/** The claim that nobody has written into a page, or a page frame, since the start. */
record UnchangedExpected(Place place, Region region) implements Expectation {
    static final Keys KEYS = Keys.of(
                    "what has not changed",
                    Shape.Key.may("of", Region.OF.shape()),
                    Shape.Key.may("page", Region.PAGE.shape()),
                    Shape.Key.may("frame", Region.FRAME.shape()),
                    Region.AT,
                    Region.BYTES,
                    Shape.Key.may("since", Shape.Choice.of("start")))
            .with(Rule.exactlyOne(List.of("page", "frame")))
            .together("of", "page");

    static Expectation of(Place place, Values values) {
        return new UnchangedExpected(place, Region.of(values));
    }

    @Override
    public Optional<String> contradiction(Machine start, Machine now, Report report) {
        int room = Math.max(0, now.settings().pageSize() - region.at());
        int length = region.bytes().orElse(room);
        return region.absence(start, length)
                .map(absent -> "at the start, " + absent)
                .or(() -> region.absence(now, length))
                .or(() -> changed(
                        Seen.in(region.frame(start), region.label(), region.at(), length),
                        Seen.in(region.frame(now), region.label(), region.at(), length)));
    }

    private static Optional<String> changed(Seen before, Seen after) {
        return after.where(i -> before.bytes().at(i) != after.bytes().at(i) || !before.sameOrigin(after, i))
                .map(where -> after.label() + ", " + where + ": written since the start");
    }
}
