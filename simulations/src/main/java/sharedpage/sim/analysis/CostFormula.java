package sharedpage.sim.analysis;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;

/**
 * A closed cost formula in the symbols of {@link UnitPrice}, for example {@code K + nL + 2nU + X0}: how often each is paid,
 * some of them n times. A term of {@code (1-h)} or {@code (1-hc)} is paid at a miss of the TLB or of the capability cache,
 * and {@code q} is the number of probes of the object table. What a formula prints is all that its value is made of.
 */
public final class CostFormula {
    private static final Pattern TERM = Pattern.compile("([0-9]*)(n|\\(n-1\\)|\\(1-hc?\\))?(q\\*)?("
            + Arrays.stream(UnitPrice.values())
                    .map(UnitPrice::symbol)
                    .sorted(Comparator.comparing(String::length).reversed())
                    .collect(Collectors.joining("|"))
            + ")");

    private final String text;
    private final List<Term> terms;

    private CostFormula(String text) {
        this.text = text;
        this.terms = text.isEmpty()
                ? List.of()
                : Stream.of(text.split(" \\+ ", -1)).map(Term::of).toList();
    }

    /**
     * One summand.
     *
     * @param factor what it is paid for each of, as it is written; empty if it does not depend on members or hits
     */
    private record Term(int times, String factor, boolean probes, UnitPrice cost) {
        static Term of(String text) {
            Matcher parts = TERM.matcher(text);
            if (!parts.matches()) {
                throw new IllegalArgumentException("No cost has the symbol in " + text + ".");
            }
            int times = parts.group(1).isEmpty() ? 1 : Integer.parseInt(parts.group(1));
            String factor = parts.group(2) == null ? "" : parts.group(2);
            return new Term(times, factor, parts.group(3) != null, priceOf(parts.group(4)));
        }

        private static UnitPrice priceOf(String symbol) {
            return Arrays.stream(UnitPrice.values())
                    .filter(cost -> cost.symbol().equals(symbol))
                    .findFirst()
                    .orElseThrow();
        }

        double often(int n, double hits, int q) {
            double each =
                    switch (factor) {
                        case "" -> 1;
                        case "n" -> n;
                        case "(n-1)" -> n - 1;
                        default -> 1 - hits;
                    };
            return times * each * (probes ? q : 1);
        }
    }

    /** Parses a formula; the empty text is the formula of no cost. */
    public static CostFormula of(String text) {
        return new CostFormula(text);
    }

    /** How often each cost is paid, by a formula that does not depend on hits. */
    public Map<UnitPrice, Integer> counts(int n) {
        Map<UnitPrice, Integer> counts = new TreeMap<>();
        terms.forEach(term -> counts.merge(term.cost, (int) term.often(n, 0, 1), Integer::sum));
        return Collections.unmodifiableMap(counts);
    }

    /** Nanoseconds at the prices of a machine. */
    public double nanoseconds(Settings prices, int n) {
        return nanoseconds(prices, counts(n));
    }

    /** Nanoseconds at the prices of a machine and at a hit ratio. */
    double nanoseconds(Settings prices, int n, double hits) {
        int probes = prices.get(Setting.OBJECT_PROBES);
        return terms.stream()
                .mapToDouble(term -> term.often(n, hits, probes) * prices.price(term.cost) / term.cost.units())
                .sum();
    }

    /** Nanoseconds of these counts at the prices of a machine. */
    public static double nanoseconds(Settings prices, Map<UnitPrice, Integer> counts) {
        double sum = 0;
        for (Map.Entry<UnitPrice, Integer> part : counts.entrySet()) {
            UnitPrice cost = part.getKey();
            sum += (double) part.getValue() * prices.price(cost) / cost.units();
        }
        return sum;
    }

    @Override
    public String toString() {
        return text;
    }
}
