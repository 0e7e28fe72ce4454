package sharedpage.benchmarks.fanout;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** One figure of several rounds. */
final class Figures {
    private Figures() {}

    /** The median, and the range in brackets. */
    static String range(List<Round.Result> results, ToDoubleFunction<Round.Result> figure) {
        return String.format(
                Locale.ROOT, "%.1f [%.1f-%.1f]", median(results, figure), min(results, figure), max(results, figure));
    }

    static double median(List<Round.Result> results, ToDoubleFunction<Round.Result> figure) {
        return results.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(results.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    static double min(List<Round.Result> results, ToDoubleFunction<Round.Result> figure) {
        return results.stream().mapToDouble(figure).min().orElseThrow();
    }

    static double max(List<Round.Result> results, ToDoubleFunction<Round.Result> figure) {
        return results.stream().mapToDouble(figure).max().orElseThrow();
    }
}
