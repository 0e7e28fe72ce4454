package sharedpage.sim.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Report;

/** The claim that lines of a page or of a page frame, or bytes of an object, hold some bytes of some origin. */
record BytesExpected(Place place, Region region, Content content) implements Expectation {
    static final Keys PAGE = keys("a claim about the bytes of a page", List.of(Region.OF, Region.PAGE))
            .claiming(subject("of", "page"));
    static final Keys FRAME = keys("a claim about the bytes of a page frame", List.of(Region.FRAME))
            .claiming(subject("frame"));
    static final Keys CONTENTS =
            keys("a claim about the bytes of an object", List.of(Region.OBJECT)).claiming(subject("object"));

    private static Keys keys(String what, List<Shape.Key> subject) {
        List<Shape.Key> keys = new ArrayList<>(subject);
        keys.add(Region.AT);
        keys.add(Region.BYTES);
        keys.addAll(Content.KEYS);
        return Keys.of(what, keys);
    }

    private static String[] subject(String... names) {
        List<String> all = new ArrayList<>(List.of(names));
        all.add(Region.AT.name());
        all.add(Region.BYTES.name());
        return all.toArray(String[]::new);
    }

    static Expectation of(Place place, Values values) {
        return new BytesExpected(place, Region.of(values), Content.of(values));
    }

    @Override
    public Optional<String> contradiction(Machine start, Machine now, Report report) {
        int room = Math.max(0, region.size(now) - region.at());
        int length = region.bytes().orElse(content.length(room));
        return region.absence(now, length)
                .or(() -> content.contradiction(now, Seen.in(region.frame(now), region.label(), region.at(), length)));
    }
}
