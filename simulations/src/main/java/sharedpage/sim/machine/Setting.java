package sharedpage.sim.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing about the machine that a scenario, the command line or the page may choose.
 *
 * @param <T> type of its values: a whole number or an enum
 */
public final class Setting<T> {
    private static final List<Setting<?>> ALL = new ArrayList<>();

    /** Bytes in a page and in a page frame. */
    public static final Setting<Integer> PAGE_SIZE =
            number("page_size", 512, 4, 4096).powerOfTwo().structural();
    /** Pages in the address space of each process. */
    public static final Setting<Integer> PAGES = number("pages", 8, 1, 64).structural();
    /** Page frames of physical memory. */
    public static final Setting<Integer> FRAMES = number("frames", 12, 1, 256).structural();
    /** How many of the frames, from number 0 on, the kernel keeps for itself. */
    public static final Setting<Integer> KERNEL_FRAMES =
            number("kernel_frames", 0, 0, 255).structural();
    /** The way that {@code read} and {@code write} go. */
    public static final Setting<Transfer> TRANSFER = choice("transfer", Transfer.CPU);
    /** Steps after which a run is stopped. */
    public static final Setting<Integer> MAX_STEPS =
            number("max_steps", 10_000, 1, 100_000).structural();

    /** How the bytes of a {@code read} or {@code write} travel. */
    public enum Transfer {
        /** Each byte through the MMU. */
        CPU,
        /** By a device that is given one physical address and one length. */
        DMA
    }

    private final String key;
    private final T first;
    private final int minimum;
    private final int maximum;
    private final int index;
    private boolean structural;
    private boolean powerOfTwo;

    private Setting(String key, T first, int minimum, int maximum) {
        this.key = key;
        this.first = first;
        this.minimum = minimum;
        this.maximum = maximum;
        this.index = ALL.size();
        ALL.add(this);
    }

    private static Setting<Integer> number(String key, int first, int minimum, int maximum) {
        return new Setting<>(key, first, minimum, maximum);
    }

    private static <E extends Enum<E>> Setting<E> choice(String key, E first) {
        return new Setting<>(key, first, 0, first.getDeclaringClass().getEnumConstants().length - 1);
    }

    private Setting<T> powerOfTwo() {
        powerOfTwo = true;
        return this;
    }

    private Setting<T> structural() {
        structural = true;
        return this;
    }

    /** All settings, in the order in which they are shown. */
    public static List<Setting<?>> all() {
        return List.copyOf(ALL);
    }

    public static Optional<Setting<?>> named(String key) {
        return all().stream().filter(setting -> setting.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }

    /** The value that holds where nobody chose one. */
    public T first() {
        return first;
    }

    /** Whether a change makes another machine, so that a run has to start again. */
    public boolean isStructural() {
        return structural;
    }

    public boolean isNumber() {
        return first instanceof Integer;
    }

    public int minimum() {
        return minimum;
    }

    public int maximum() {
        return maximum;
    }

    /** The words for the values of a choice, the one that holds by default first; empty for a number. */
    public List<String> choices() {
        if (!(first instanceof Enum<?> constant)) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        words.add(word(first));
        Arrays.stream(constant.getDeclaringClass().getEnumConstants())
                .filter(other -> other != first)
                .forEach(other -> words.add(word(other)));
        return words;
    }

    /** The value that a text stands for, if it is one. */
    @SuppressWarnings("unchecked")
    Optional<T> parsed(String text) {
        if (first instanceof Enum<?> constant) {
            return Arrays.stream((T[]) constant.getDeclaringClass().getEnumConstants())
                    .filter(value -> word(value).equals(text))
                    .findFirst();
        }
        return text.matches("[0-9]{1,9}") ? (Optional<T>) wholeNumber(Integer.parseInt(text)) : Optional.empty();
    }

    private Optional<Integer> wholeNumber(int value) {
        boolean fits = value >= minimum && value <= maximum;
        return fits && (!powerOfTwo || Integer.bitCount(value) == 1) ? Optional.of(value) : Optional.empty();
    }

    /** What may be chosen, in words. */
    public String limits() {
        if (!isNumber()) {
            return "one of " + String.join(", ", choices());
        }
        return (powerOfTwo ? "a power of two from " : "a whole number from ") + minimum + " to " + maximum;
    }

    static String word(Object value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }

    int index() {
        return index;
    }

    @Override
    public String toString() {
        return key;
    }
}
