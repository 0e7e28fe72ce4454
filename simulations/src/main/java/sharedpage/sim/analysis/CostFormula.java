package sharedpage.sim.analysis;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;

/**
 * A closed cost formula in the symbols of {@link UnitPrice}, for example {@code K + nL + 2nU + X0}: how
 * often each is paid, some of them n times.
 */
public final class CostFormula {
    private static final Pattern TERM = Pattern.compile("([0-9]*)(n?)("
            + Arrays.stream(UnitPrice.values())
                    .map(UnitPrice::symbol)
                    .sorted(Comparator.comparing(String::length).reversed())
                    .collect(Collectors.joining("|"))
            + ")");

    private final String text;

    private CostFormula(String text) {
        this.text = text;
    }

    /** Parses a formula; the empty text is the formula of no cost. */
    public static CostFormula of(String text) {
        CostFormula formula = new CostFormula(text);
        formula.counts(1);
        return formula;
    }

    /** How often each cost is paid. */
    public Map<UnitPrice, Integer> counts(int n) {
        Map<UnitPrice, Integer> counts = new TreeMap<>();
        for (String term : text.isEmpty() ? new String[0] : text.split(" \\+ ", -1)) {
            Matcher matcher = TERM.matcher(term);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("No cost has the symbol in " + term + ".");
            }
            int times = matcher.group(1).isEmpty() ? 1 : Integer.parseInt(matcher.group(1));
            counts.merge(cost(matcher.group(3)), matcher.group(2).isEmpty() ? times : times * n, Integer::sum);
        }
        return Collections.unmodifiableMap(counts);
    }

    private static UnitPrice cost(String symbol) {
        return Arrays.stream(UnitPrice.values())
                .filter(cost -> cost.symbol().equals(symbol))
                .findFirst()
                .orElseThrow();
    }

    /** Nanoseconds at the prices of a machine. */
    public double nanoseconds(Settings prices, int n) {
        return nanoseconds(prices, counts(n));
    }

    /** Nanoseconds of these counts at the prices of a machine. */
    public static double nanoseconds(Settings prices, Map<UnitPrice, Integer> counts) {
        double sum = 0;
        for (Map.Entry<UnitPrice, Integer> part : counts.entrySet()) {
            UnitPrice cost = part.getKey();
            sum += (double) part.getValue() * prices.get(Setting.priceOf(cost)) / cost.units();
        }
        return sum;
    }

    @Override
    public String toString() {
        return text;
    }
}
