package sharedpage.benchmarks.fanout;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** One figure of several rounds. */
final class Figures {
    private Figures() {}

    /** The median, and the range in brackets. */
    static <R> String range(List<R> results, ToDoubleFunction<R> figure) {
        return String.format(
                Locale.ROOT, "%.1f [%.1f-%.1f]", median(results, figure), min(results, figure), max(results, figure));
    }

    static <R> double median(List<R> results, ToDoubleFunction<R> figure) {
        return results.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(results.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    static <R> double min(List<R> results, ToDoubleFunction<R> figure) {
        return results.stream().mapToDouble(figure).min().orElseThrow();
    }

    static <R> double max(List<R> results, ToDoubleFunction<R> figure) {
        return results.stream().mapToDouble(figure).max().orElseThrow();
    }
}
