package sharedpage.sim.scenario;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * One kind of claim: the key under {@code expect} by which it is written, and how it becomes an {@link Assertion}.
 *
 * @param shape of the value under that key
 * @param made makes the expectation of its place and that value
 */
record AssertionKind(String name, Shape.Readable shape, BiFunction<SourcePosition, Object, Assertion> made) {
    private static final List<AssertionKind> ALL = List.of(
            group("page", BytesAssertion.PAGE, BytesAssertion::of),
            group("frame", BytesAssertion.FRAME, BytesAssertion::of),
            group("contents", BytesAssertion.CONTENTS, BytesAssertion::of),
            group("unchanged", UnchangedAssertion.KEYS, UnchangedAssertion::of),
            group("entry", EntryAssertion.KEYS, EntryAssertion::of),
            group("group", GroupAssertion.KEYS, GroupAssertion::of),
            group("mailbox", MailboxAssertion.KEYS, MailboxAssertion::of),
            group("process", ProcessAssertion.KEYS, ProcessAssertion::of),
            group("costs", CostsAssertion.KEYS, CostsAssertion::of),
            group("object", ObjectAssertion.KEYS, ObjectAssertion::of),
            group("capability", CapabilityAssertion.KEYS, CapabilityAssertion::of),
            group("read", ReadAssertion.KEYS, ReadAssertion::of),
            word("outcome", OutcomeAssertion.OUTCOMES, OutcomeAssertion::new),
            word("error", ErrorAssertion.CODES, ErrorAssertion::new),
            word("incident", IncidentAssertion.NAMES, IncidentAssertion::new));

    /** What may stand under {@code expect}. */
    static final Fields KEYS = keys(names(ALL));

    /** The same in fewer words. */
    static final Grammar.Worded SHAPE = worded(names(ALL), KEYS);

    /** Those that judge what happened on the way, and not only the machine that is left. */
    private static final Set<String> LOOKING_BACK = Set.of("costs", "read", "outcome", "error", "incident");

    private static final List<String> LASTING =
            names(ALL).stream().filter(name -> !LOOKING_BACK.contains(name)).toList();

    /** What may be claimed of every order. */
    static final Fields LASTING_KEYS = keys(LASTING);

    /** The same in fewer words. */
    static final Grammar.Worded LASTING_SHAPE = worded(LASTING, LASTING_KEYS);

    private static Fields keys(List<String> names) {
        return Fields.of(
                        "claims",
                        ALL.stream()
                                .filter(kind -> names.contains(kind.name))
                                .map(kind -> Shape.Key.may(kind.name, kind.shape))
                                .toList())
                .with(KeyCount.atLeastOne(names));
    }

    private static Grammar.Worded worded(List<String> names, Fields keys) {
        return new Grammar.Worded("one or more of the claims " + String.join(", ", names), keys);
    }

    static List<AssertionKind> all() {
        return ALL;
    }

    private static List<String> names(List<AssertionKind> kinds) {
        return kinds.stream().map(AssertionKind::name).toList();
    }

    private static AssertionKind group(
            String name, Fields keys, BiFunction<SourcePosition, FieldValues, Assertion> made) {
        return new AssertionKind(name, keys, (place, value) -> made.apply(place, (FieldValues) value));
    }

    private static AssertionKind word(
            String name, Shape.OneOf words, BiFunction<SourcePosition, String, Assertion> made) {
        return new AssertionKind(name, words, (place, value) -> made.apply(place, (String) value));
    }
}
