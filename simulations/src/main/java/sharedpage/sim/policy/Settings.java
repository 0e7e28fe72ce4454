package sharedpage.sim.policy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import sharedpage.sim.cost.UnitPrice;

/** The choices made for one machine: one value for each {@link Setting}. Immutable. */
public final class Settings {
    /** Processes, and likewise groups and mailboxes, that a machine can hold. */
    public static final int MOST_PROCESSES = 64;

    private static final Settings FIRST =
            new Settings(Setting.all().stream().map(Setting::fixedDefault).toArray());

    private final Object[] values;

    /** The values, with derived defaults filled in where {@link #values} has null. */
    private final Object[] effective;

    private Settings(Object[] values) {
        this.values = values;
        this.effective = values.clone();
        for (Setting<?> setting : Setting.all()) {
            if (values[setting.index()] == null) {
                effective[setting.index()] = setting.derivedDefault(this);
            }
        }
    }

    /** Every setting at its default. */
    public static Settings defaults() {
        return FIRST;
    }

    @SuppressWarnings("unchecked")
    public <T> T get(Setting<T> setting) {
        return (T) effective[setting.index()];
    }

    /** These settings with one value replaced, or nothing if {@code text} is not within its limits. */
    public Optional<Settings> with(Setting<?> setting, String text) {
        return setting.parsed(text).map(value -> {
            Object[] next = values.clone();
            next[setting.index()] = value;
            return new Settings(next);
        });
    }

    /** Nanoseconds for {@link UnitPrice#units} of a cost. */
    public int price(UnitPrice cost) {
        return get(Setting.priceOf(cost));
    }

    public int pageSize() {
        return get(Setting.PAGE_SIZE);
    }

    /** Every key with its value as a text, in the order in which settings are shown. */
    public Map<String, String> asTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        Setting.all().forEach(setting -> texts.put(setting.key(), Setting.word(get(setting))));
        return texts;
    }

    /**
     * The keys whose value differs from {@code other}, with their value here. Prices that only
     * follow the table are not among them.
     */
    public Map<String, String> differingFrom(Settings other) {
        Map<String, String> texts = new TreeMap<>();
        Setting.all().stream()
                .filter(setting -> !Objects.equals(values[setting.index()], other.values[setting.index()]))
                .forEach(setting -> texts.put(setting.key(), Setting.word(get(setting))));
        return texts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return asTexts().hashCode();
    }

    @Override
    public String toString() {
        return asTexts().toString();
    }
}
