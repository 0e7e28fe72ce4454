package sharedpage.sim.scenario.assertion;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.scenario.grammar.BytePattern;
import sharedpage.sim.scenario.grammar.ConditionType;
import sharedpage.sim.scenario.grammar.MapType.MapKey;
import sharedpage.sim.scenario.grammar.NameType;
import sharedpage.sim.scenario.grammar.ScalarType.BooleanType;
import sharedpage.sim.scenario.grammar.ScalarType.EnumType;
import sharedpage.sim.scenario.text.YamlNode;

/** What is asserted of a run of bytes: nothing about a part that is empty. */
record ExpectedBytes(
        Optional<BytePattern> equals,
        Condition<ExpectedValue> condition,
        Optional<Integer> bytes,
        Optional<Condition<String>> writtenBy,
        Optional<Condition<String>> by,
        Optional<Boolean> overflow) {
    static final List<MapKey> KEYS = Stream.of(
                    List.of(MapKey.optional(ConditionType.EQUALS, BytePattern.NESTED)),
                    ConditionType.ordered(ExpectedValue.NUMBER, ExpectedValue.TYPE),
                    List.of(
                            MapKey.optional("written_by", ConditionType.of(NameType.PROCESS_OR_NONE)),
                            MapKey.optional("by", ConditionType.of(EnumType.of("initial", "cpu", "dma", "kernel"))),
                            MapKey.optional("overflow", new BooleanType())))
            .flatMap(List::stream)
            .toList();

    static ExpectedBytes of(YamlNode values) {
        return new ExpectedBytes(
                BytePattern.under(ConditionType.EQUALS, values),
                Condition.beside(values, ExpectedValue::of),
                values.number("bytes"),
                Condition.ofText(values, "written_by"),
                Condition.ofText(values, "by"),
                values.truth("overflow"));
    }

    /** How many bytes are meant where {@code room} are there. */
    int length(Machine machine, int room) {
        return bytes.or(() -> equals.map(data -> data.length(room))).orElseGet(() -> conditionLength(machine, room));
    }

    private int conditionLength(Machine machine, int room) {
        int word = machine.settings().get(Setting.WORD_SIZE);
        IntStream values = Stream.concat(condition.allowed().stream(), condition.excluded().stream())
                .mapToInt(value -> value.length(room, word));
        return IntStream.concat(values, condition.comparesNumbers() ? IntStream.of(word) : IntStream.empty())
                .max()
                .orElse(room);
    }

    /** Where the bytes are not what is asserted, and what they are instead. */
    Optional<String> contradiction(Machine machine, ActualBytes seen) {
        List<String> differences = new ArrayList<>();
        equals.ifPresent(data -> compareBytes(differences, seen, data.bytes(seen.size())));
        compareWithCondition(differences, seen, bytes.orElse(machine.settings().get(Setting.WORD_SIZE)));
        writtenBy.ifPresent(names -> {
            IntPredicate wrong = i -> !names.holds(seen.writer(machine, i));
            compare(
                    differences,
                    seen,
                    wrong,
                    i -> "written by " + seen.writer(machine, i) + ", not by " + names.words(name -> name));
        });
        by.ifPresent(words -> {
            IntPredicate wrong = i -> !words.holds(seen.mover(i));
            compare(
                    differences,
                    seen,
                    wrong,
                    i -> "moved there by " + seen.mover(i) + ", not by " + words.words(word -> word));
        });
        overflow.ifPresent(asserted -> {
            IntPredicate wrong = i -> seen.isOverflow(i) != asserted;
            compare(differences, seen, wrong, i -> asserted ? "no overflow" : "overflow");
        });
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(seen.label() + ", " + String.join("; ", differences));
    }

    private static void compareBytes(List<String> differences, ActualBytes seen, Bytes wanted) {
        IntPredicate wrong = i -> seen.bytes().at(i) != wanted.at(i);
        String first = seen.size() == 1 ? "" : "the first one ";
        compare(
                differences,
                seen,
                wrong,
                i -> first + "is " + ActualBytes.words(seen.bytes().at(i)) + ", not "
                        + ActualBytes.words(wanted.at(i)));
    }

    /** Compares them as a whole: with values that are allowed or not, or as a number of so many bytes. */
    private void compareWithCondition(List<String> differences, ActualBytes seen, int numberLength) {
        BigInteger number = ExpectedValue.numberIn(seen.bytes(), Math.min(seen.size(), numberLength));
        boolean holds = condition.holds(
                value -> value.isAtTheBeginningOf(seen.bytes(), numberLength),
                bound -> number.compareTo(BigInteger.valueOf(bound)) >= 0,
                bound -> number.compareTo(BigInteger.valueOf(bound)) <= 0);
        if (!holds) {
            boolean asNumber = condition.comparesNumbers()
                    || Stream.concat(condition.allowed().stream(), condition.excluded().stream())
                            .anyMatch(value -> value.number().isPresent());
            String actual = asNumber ? number.toString() : ExpectedValue.words(seen.bytes());
            compare(
                    differences,
                    seen,
                    i -> true,
                    i -> "is " + actual + ", not " + condition.words(ExpectedValue::words));
        }
    }

    private interface Wording {
        String of(int index);
    }

    private static void compare(List<String> differences, ActualBytes seen, IntPredicate wrong, Wording wording) {
        seen.where(wrong).ifPresent(where -> differences.add(where + ": " + wording.of(seen.first(wrong, 0))));
    }
}
