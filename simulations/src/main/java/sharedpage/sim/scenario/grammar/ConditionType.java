package sharedpage.sim.scenario.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import sharedpage.sim.scenario.grammar.MapType.MapKey;
import sharedpage.sim.scenario.grammar.ScalarType.IntegerType;

/**
 * The types of conditions on a value: {@code at_least}, {@code at_most} and {@code not}, which may stand together, or
 * {@code one_of} alone. What stands in them is a value, never another condition.
 */
public final class ConditionType {
    public static final String AT_LEAST = "at_least";
    public static final String AT_MOST = "at_most";
    public static final String ONE_OF = "one_of";
    public static final String NOT = "not";

    /** The value itself, where it stands beside conditions. */
    public static final String EQUALS = "equals";

    private static final int MOST_VALUES = 100;

    private ConditionType() {}

    /** A value that has no order, such as a word, or a condition on it. */
    public static ValueType of(ValueType value) {
        return or(value, unordered(value), "{" + NOT + ": …}");
    }

    /** A number, or a condition on it. */
    public static ValueType ofNumber(IntegerType number) {
        return or(number, ordered(number, number), "{" + AT_LEAST + ": 1}");
    }

    private static ValueType or(ValueType value, List<MapKey> keys, String example) {
        List<String> names = keys.stream().map(MapKey::name).toList();
        MapType condition = MapType.of(
                "a condition", keys, KeyCount.atLeastOne(names), new ExcludedBy(ONE_OF, without(ONE_OF, names)));
        return new UnionType(value.description() + ", or a condition such as " + example, value, condition);
    }

    /**
     * The keys of a condition where they stand beside what it is about.
     *
     * @param number what is compared
     * @param value what may be allowed or excluded
     */
    public static List<MapKey> ordered(IntegerType number, ValueType value) {
        return Stream.concat(
                        Stream.of(MapKey.optional(AT_LEAST, number), MapKey.optional(AT_MOST, number)),
                        unordered(value).stream())
                .toList();
    }

    private static List<MapKey> unordered(ValueType value) {
        return List.of(
                MapKey.optional(ONE_OF, new ListType("values", value, 1, MOST_VALUES)), MapKey.optional(NOT, value));
    }

    /** A map that has the keys of a condition, and {@code equals}, with what must hold between them. */
    public static MapType constrained(MapType map) {
        List<String> names = List.of(EQUALS, AT_LEAST, AT_MOST, ONE_OF, NOT);
        return map.with(new ExcludedBy(EQUALS, without(EQUALS, names)))
                .with(new ExcludedBy(ONE_OF, List.of(AT_LEAST, AT_MOST, NOT)))
                .described(map.description());
    }

    private static List<String> without(String key, List<String> names) {
        List<String> others = new ArrayList<>(names);
        others.remove(key);
        return others;
    }
}
