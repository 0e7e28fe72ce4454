package sharedpage.sim.scenario.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import sharedpage.sim.scenario.Assertion;
import sharedpage.sim.scenario.OperationAssertion;
import sharedpage.sim.scenario.grammar.KeyCount;
import sharedpage.sim.scenario.grammar.MapType;
import sharedpage.sim.scenario.grammar.ValueType;
import sharedpage.sim.scenario.text.SourcePosition;
import sharedpage.sim.scenario.text.YamlNode;

/**
 * One kind of assertion: its key under {@code expect}, the type of what stands there, and its constructor.
 *
 * @param constructor makes the assertion from the position of its key and the value, once validated
 */
public record AssertionKind(
        String name, ValueType type, BiFunction<SourcePosition, YamlNode, ? extends Assertion> constructor) {
    private static final List<AssertionKind> OF_STATE = List.of(
            new AssertionKind("page", BytesAssertion.PAGE, BytesAssertion::of),
            new AssertionKind("frame", BytesAssertion.FRAME, BytesAssertion::of),
            new AssertionKind("contents", BytesAssertion.CONTENTS, BytesAssertion::of),
            new AssertionKind("unchanged", UnchangedAssertion.TYPE, UnchangedAssertion::of),
            new AssertionKind("entry", EntryAssertion.TYPE, EntryAssertion::of),
            new AssertionKind("group", GroupAssertion.TYPE, GroupAssertion::of),
            new AssertionKind("mailbox", MailboxAssertion.TYPE, MailboxAssertion::of),
            new AssertionKind("register", RegisterAssertion.TYPE, RegisterAssertion::of),
            new AssertionKind("process", ProcessAssertion.TYPE, ProcessAssertion::of),
            new AssertionKind("object", ObjectAssertion.TYPE, ObjectAssertion::of),
            new AssertionKind("capability", CapabilityAssertion.TYPE, CapabilityAssertion::of));

    private static final List<AssertionKind> OF_OPERATION = List.of(
            ofOperation("costs", CostsAssertion.TYPE, CostsAssertion::of),
            ofOperation("read", ReadAssertion.TYPE, ReadAssertion::of),
            ofOperation("outcome", OutcomeAssertion.TYPE, OutcomeAssertion::of),
            ofOperation("error", ErrorAssertion.TYPE, ErrorAssertion::of),
            ofOperation("error_of", ErrorOfAssertion.TYPE, ErrorOfAssertion::of),
            ofOperation("incident", IncidentAssertion.TYPE, IncidentAssertion::of));

    private static final List<AssertionKind> ALL =
            Stream.concat(OF_STATE.stream(), OF_OPERATION.stream()).toList();

    /** What may stand under {@code expect}. */
    public static final MapType EXPECT = type(ALL);

    /** What may be asserted of the ends of all orders. */
    public static final MapType OF_EVERY_END = type(OF_STATE);

    /** What may be asserted of all states, and of the actions that lead to them, of every order. */
    public static final MapType OF_EVERY_ACTION = type(Stream.concat(
                    OF_STATE.stream(),
                    Stream.of(ofOperation("error_of", ErrorOfAssertion.OF_ACTION, ErrorOfAssertion::of)))
            .toList());

    private static AssertionKind ofOperation(
            String name,
            ValueType type,
            BiFunction<SourcePosition, YamlNode, ? extends OperationAssertion> constructor) {
        return new AssertionKind(name, type, constructor);
    }

    private static MapType type(List<AssertionKind> kinds) {
        List<String> names = kinds.stream().map(AssertionKind::name).toList();
        List<MapType.MapKey> keys = kinds.stream()
                .map(kind -> MapType.MapKey.optional(kind.name, kind.type))
                .toList();
        return MapType.of("assertions", keys, KeyCount.atLeastOne(names))
                .described("one or more of the assertions " + String.join(", ", names));
    }

    public static List<AssertionKind> all() {
        return ALL;
    }

    /** The assertions in a map of the types above, once validated. */
    public static List<Assertion> read(YamlNode map) {
        List<Assertion> assertions = new ArrayList<>();
        for (AssertionKind kind : ALL) {
            map.field(kind.name)
                    .ifPresent(value -> assertions.add(kind.constructor.apply(map.keyPosition(kind.name), value)));
        }
        return assertions;
    }
}
