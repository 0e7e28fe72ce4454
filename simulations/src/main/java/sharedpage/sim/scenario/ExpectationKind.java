package sharedpage.sim.scenario;

import java.util.List;
import java.util.Set;
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
    static final Keys KEYS = keys(names(ALL));

    /** The same in fewer words. */
    static final Grammar.Worded SHAPE = worded(names(ALL), KEYS);

    /** Those that judge what happened on the way, and not only the machine that is left. */
    private static final Set<String> LOOKING_BACK = Set.of("costs", "read", "outcome", "error", "incident");

    private static final List<String> LASTING =
            names(ALL).stream().filter(name -> !LOOKING_BACK.contains(name)).toList();

    /** What may be claimed of every order. */
    static final Keys LASTING_KEYS = keys(LASTING);

    /** The same in fewer words. */
    static final Grammar.Worded LASTING_SHAPE = worded(LASTING, LASTING_KEYS);

    private static Keys keys(List<String> names) {
        return Keys.of(
                        "claims",
                        ALL.stream()
                                .filter(kind -> names.contains(kind.name))
                                .map(kind -> Shape.Key.may(kind.name, kind.shape))
                                .toList())
                .with(Rule.atLeastOne(names));
    }

    private static Grammar.Worded worded(List<String> names, Keys keys) {
        return new Grammar.Worded("one or more of the claims " + String.join(", ", names), keys);
    }

    static List<ExpectationKind> all() {
        return ALL;
    }

    private static List<String> names(List<ExpectationKind> kinds) {
        return kinds.stream().map(ExpectationKind::name).toList();
    }

    private static ExpectationKind group(String name, Keys keys, BiFunction<Place, Values, Expectation> made) {
        return new ExpectationKind(name, keys, (place, value) -> made.apply(place, (Values) value));
    }

    private static ExpectationKind word(String name, Shape.Choice words, BiFunction<Place, String, Expectation> made) {
        return new ExpectationKind(name, words, (place, value) -> made.apply(place, (String) value));
    }
}
