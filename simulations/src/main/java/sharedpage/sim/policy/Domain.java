package sharedpage.sim.policy;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The set of values of a {@link Setting}.
 *
 * @param words the words to choose from; empty for a number
 * @param limits what may be chosen, in words
 * @param parser parses a value; empty if the text is none
 */
record Domain<T>(
        SettingKind kind,
        int minimum,
        int maximum,
        List<String> words,
        String limits,
        Function<String, Optional<T>> parser) {

    static Domain<Integer> numbers(int minimum, int maximum) {
        String limits = "a whole number from " + minimum + " to " + maximum;
        return new Domain<>(
                SettingKind.NUMBER, minimum, maximum, List.of(), limits, text -> number(text, minimum, maximum));
    }

    static Domain<Integer> powersOfTwo(int minimum, int maximum) {
        String limits = "a power of two from " + minimum + " to " + maximum;
        return new Domain<>(
                SettingKind.NUMBER, minimum, maximum, List.of(), limits, text -> number(text, minimum, maximum)
                        .filter(value -> Integer.bitCount(value) == 1));
    }

    private static Optional<Integer> number(String text, int minimum, int maximum) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .filter(value -> value >= minimum && value <= maximum);
    }

    static <E extends Enum<E>> Domain<E> choice(Class<E> of) {
        List<E> values = List.of(of.getEnumConstants());
        List<String> words = wordsOf(values);
        String limits = "one of " + String.join(", ", words);
        return new Domain<>(SettingKind.CHOICE, 0, 0, words, limits, text -> valueOf(values, text));
    }

    static <E extends Enum<E>> Domain<Set<E>> several(Class<E> of) {
        List<String> words = wordsOf(List.of(of.getEnumConstants()));
        String limits = "any of " + String.join(", ", words) + ", separated by commas";
        return new Domain<>(SettingKind.SET, 0, 0, words, limits, text -> valuesOf(of, text));
    }

    private static <E extends Enum<E>> Optional<Set<E>> valuesOf(Class<E> of, String text) {
        Set<E> chosen = EnumSet.noneOf(of);
        for (String word : text.isBlank() ? List.<String>of() : List.of(text.split(",", -1))) {
            Optional<E> value = valueOf(List.of(of.getEnumConstants()), word.strip());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            chosen.add(value.get());
        }
        return Optional.of(Collections.unmodifiableSet(chosen));
    }

    private static <E extends Enum<E>> Optional<E> valueOf(List<E> values, String text) {
        return values.stream().filter(value -> Setting.word(value).equals(text)).findFirst();
    }

    private static List<String> wordsOf(List<? extends Enum<?>> values) {
        return values.stream().map(Setting::word).toList();
    }
}
