package sharedpage.sim.scenario.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import sharedpage.sim.scenario.grammar.ConditionType;
import sharedpage.sim.scenario.text.YamlNode;

/**
 * What an assertion allows a value to be. All parts that are there must hold.
 *
 * @param allowed the values of which it must be one; empty if it may be any
 * @param single whether the author gave one value, and not a list
 * @param atLeast the lowest number that is allowed
 * @param atMost the highest number that is allowed
 * @param excluded the value that it must not be
 * @param <T> what the author writes for a value
 */
record Condition<T>(
        List<T> allowed, boolean single, Optional<Integer> atLeast, Optional<Integer> atMost, Optional<T> excluded) {

    /** What may be written under a key: a word or name, or a condition on it. */
    static Optional<Condition<String>> ofText(YamlNode map, String key) {
        return map.field(key).map(value -> of(value, YamlNode::text));
    }

    /** What may be written under a key: a number, or a condition on it. */
    static Optional<Condition<Integer>> ofNumber(YamlNode map, String key) {
        return map.field(key).map(value -> of(value, node -> Integer.valueOf(node.text())));
    }

    /** What may be written under a key: a list of names, or a condition on it. */
    static Optional<Condition<List<String>>> ofTexts(YamlNode map, String key) {
        return map.field(key)
                .map(value -> of(
                        value, node -> node.items().stream().map(YamlNode::text).toList()));
    }

    static Optional<Condition<Boolean>> ofTruth(YamlNode map, String key) {
        return map.truth(key).map(Condition::is);
    }

    static <T> Condition<T> is(T value) {
        return new Condition<>(List.of(value), true, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A word, or a condition on it. */
    static Condition<String> ofText(YamlNode value) {
        return of(value, YamlNode::text);
    }

    private static <T> Condition<T> of(YamlNode value, Function<YamlNode, T> read) {
        return value.is(YamlNode.NodeKind.MAP) ? beside(value, read) : is(read.apply(value));
    }

    /** The condition whose keys stand in a map; it allows anything if none of them is there. */
    static <T> Condition<T> beside(YamlNode map, Function<YamlNode, T> read) {
        return new Condition<>(
                map.items(ConditionType.ONE_OF).stream().map(read).toList(),
                false,
                map.number(ConditionType.AT_LEAST),
                map.number(ConditionType.AT_MOST),
                map.field(ConditionType.NOT).map(read));
    }

    /** Whether it has a lowest or a highest number. */
    boolean comparesNumbers() {
        return atLeast.isPresent() || atMost.isPresent();
    }

    /** Whether it holds for a value of the type that the author writes; what is not a number is below and above no number. */
    boolean holds(Object actual) {
        return holds(
                value -> value.equals(actual),
                bound -> actual instanceof Integer number && number >= bound,
                bound -> actual instanceof Integer number && number <= bound);
    }

    /**
     * Whether it holds for an actual value.
     *
     * @param is whether that is the same as one that the author wrote
     * @param reaches whether it is a number and at least another one
     * @param isWithin whether it is a number and at most another one
     */
    boolean holds(Predicate<T> is, Predicate<Integer> reaches, Predicate<Integer> isWithin) {
        return (allowed.isEmpty() || allowed.stream().anyMatch(is))
                && atLeast.filter(reaches.negate()).isEmpty()
                && atMost.filter(isWithin.negate()).isEmpty()
                && excluded.filter(is).isEmpty();
    }

    /** What is asserted, after the word "not": "7", "one of 1, 2", "at least 1 and other than 3". */
    String words(Function<? super T, String> value) {
        List<String> parts = new ArrayList<>();
        if (!allowed.isEmpty()) {
            String values = String.join(", ", allowed.stream().map(value).toList());
            parts.add(single ? values : "one of " + values);
        }
        atLeast.ifPresent(bound -> parts.add("at least " + bound));
        atMost.ifPresent(bound -> parts.add("at most " + bound));
        excluded.ifPresent(other -> parts.add("other than " + value.apply(other)));
        return String.join(" and ", parts);
    }
}
