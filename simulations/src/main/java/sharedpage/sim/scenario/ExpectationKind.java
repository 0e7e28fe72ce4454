package sharedpage.sim.scenario;

import java.util.List;
import java.util.function.BiFunction;

/**
 * One kind of claim: the key under {@code expect} by which it is written, and how it becomes an {@link Expectation}.
 *
 * @param shape of the value under that key
 * @param made makes the expectation of its place and that value
 */
record ExpectationKind(String name, Shape.Value shape, BiFunction<Place, Object, Expectation> made) {
    private static final List<ExpectationKind> ALL = List.of(
            group("page", BytesExpected.PAGE, BytesExpected::of),
            group("frame", BytesExpected.FRAME, BytesExpected::of),
            group("contents", BytesExpected.CONTENTS, BytesExpected::of),
            group("unchanged", UnchangedExpected.KEYS, UnchangedExpected::of),
            group("entry", EntryExpected.KEYS, EntryExpected::of),
            group("group", GroupExpected.KEYS, GroupExpected::of),
            group("mailbox", MailboxExpected.KEYS, MailboxExpected::of),
            group("process", ProcessExpected.KEYS, ProcessExpected::of),
            group("costs", CostsExpected.KEYS, CostsExpected::of),
            group("object", ObjectExpected.KEYS, ObjectExpected::of),
            group("capability", CapabilityExpected.KEYS, CapabilityExpected::of),
            group("read", ReadExpected.KEYS, ReadExpected::of),
            word("outcome", OutcomeExpected.OUTCOMES, OutcomeExpected::new),
            word("error", ErrorExpected.CODES, ErrorExpected::new),
            word("incident", IncidentExpected.NAMES, IncidentExpected::new));

    /** What may stand under {@code expect}. */
    static final Keys KEYS = Keys.of(
                    "claims",
                    ALL.stream()
                            .map(kind -> Shape.Key.may(kind.name, kind.shape))
                            .toList())
            .with(Rule.atLeastOne(names()));

    /** The same in fewer words. */
    static final Grammar.Worded SHAPE =
            new Grammar.Worded("one or more of the claims " + String.join(", ", names()), KEYS);

    static List<ExpectationKind> all() {
        return ALL;
    }

    private static List<String> names() {
        return ALL.stream().map(ExpectationKind::name).toList();
    }

    private static ExpectationKind group(String name, Keys keys, BiFunction<Place, Values, Expectation> made) {
        return new ExpectationKind(name, keys, (place, value) -> made.apply(place, (Values) value));
    }

    private static ExpectationKind word(String name, Shape.Choice words, BiFunction<Place, String, Expectation> made) {
        return new ExpectationKind(name, words, (place, value) -> made.apply(place, (String) value));
    }
}
