package sharedpage.sim;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sharedpage.sim.analysis.Chart;
import sharedpage.sim.analysis.Workload;
import sharedpage.sim.cost.UnitPrice;

/** A formula as it is printed, evaluated term by term with the prices that were charged and with nothing of the code that wrote it. */
record PrintedFormula(Map<UnitPrice, Integer> prices, int probes, Chart chart, Chart.Curve curve) {
    private static final Pattern BOTH = Pattern.compile("(.*) \\+ k\\((.*)\\)");
    private static final Pattern TERM = Pattern.compile("([0-9]*)(n|\\(n-1\\)|\\(1-hc?\\))?(q\\*)?([A-Za-z][a-z0-9]*)");

    /** Nanoseconds at a place of the chart's axis. */
    double at(double x, Workload usage) {
        double members = chart.id().equals("relocation") ? x : usage.members();
        double misses = chart.id().equals("access") ? 1 - x : 1.0 / usage.run();
        Matcher both = BOTH.matcher(curve.formula());
        return both.matches()
                ? sum(both.group(1), members, misses) + x * sum(both.group(2), members, misses)
                : sum(curve.formula(), members, misses);
    }

    private double sum(String formula, double members, double misses) {
        return Arrays.stream(formula.split(" \\+ ", -1))
                .mapToDouble(term -> value(term, members, misses))
                .sum();
    }

    private double value(String term, double members, double misses) {
        Matcher parts = TERM.matcher(term);
        if (!parts.matches()) {
            throw new AssertionError("No term: " + term);
        }
        double times = parts.group(1).isEmpty() ? 1 : Double.parseDouble(parts.group(1));
        String factor = parts.group(2) == null ? "" : parts.group(2);
        double often =
                switch (factor) {
                    case "" -> 1;
                    case "n" -> members;
                    case "(n-1)" -> members - 1;
                    default -> misses;
                };
        double each = parts.group(3) == null ? 1 : probes;
        return times * often * each * price(parts.group(4));
    }

    private double price(String symbol) {
        return prices.entrySet().stream()
                .filter(price -> price.getKey().symbol().equals(symbol))
                .mapToDouble(price -> (double) price.getValue() / price.getKey().units())
                .findFirst()
                .orElseThrow();
    }
}
