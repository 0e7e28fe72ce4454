package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sharedpage.sim.analysis.Chart;
import sharedpage.sim.analysis.Chart.Curve;
import sharedpage.sim.analysis.CostCurves;
import sharedpage.sim.analysis.ProblemException;
import sharedpage.sim.analysis.Workload;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.SettingKind;
import sharedpage.sim.policy.Settings;

/**
 * Whatever the machine is set to: a formula that is printed gives each number that was counted, or a sentence that names the
 * setting says why there is none.
 */
class CostFormulasTest {
    private static final Workload SMALL = new Workload(3, 4, 1_000);

    /** What the fixture's machine has otherwise than by default. */
    private static final Map<String, String> SET_BY_FIXTURE =
            Map.of("page_size", "16", "pages", "4", "frames", "4", "tlb", "1", "capability_cache", "1");

    /** Under them the fixture's machine cannot do what is counted. */
    private static final Set<String> NOT_COUNTED = Set.of(
            "pages=1",
            "pages=2",
            "frames=1",
            "kernel_frames=16",
            "kernel_frames=255",
            "guard_page=on",
            "send_capability=move",
            "max_steps=1",
            "max_steps=2",
            "max_steps=16");

    static Stream<Setting<?>> settings() {
        return Setting.all().stream().filter(setting -> !setting.key().startsWith("cost."));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aFormulaHoldsOrTheSettingIsNamed(Setting<?> setting) {
        for (String value : values(setting)) {
            String named = setting.key() + "=" + value;
            try {
                check(Map.of(setting.key(), value));
                assertTrue(!NOT_COUNTED.contains(named), named);
            } catch (ProblemException e) {
                assertTrue(NOT_COUNTED.contains(named), e.problems()::toString);
                assertTrue(e.problems().toString().contains(setting.key()), e.problems()::toString);
            }
        }
    }

    /** Of words all, and of numbers the ends and some in between; without the usual one, for which there is CostCurvesTest. */
    private static List<String> values(Setting<?> setting) {
        String usual = SET_BY_FIXTURE.getOrDefault(
                setting.key(), Settings.defaults().asTexts().get(setting.key()));
        return choices(setting).filter(value -> !value.equals(usual)).toList();
    }

    private static Stream<String> choices(Setting<?> setting) {
        if (setting.kind() != SettingKind.NUMBER) {
            return setting.words().stream();
        }
        Set<Integer> some = IntStream.of(setting.minimum(), 2, 16, setting.maximum())
                .filter(value -> value >= setting.minimum() && value <= setting.maximum())
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        return some.stream().map(String::valueOf);
    }

    /** All prices at once are other ones, each of them, so no symbol may be missing in a formula. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aFormulaHoldsAtAllPrices(int seed) throws ProblemException {
        check(prices(new Random(seed)));
    }

    private static Map<String, String> prices(Random random) {
        Map<String, String> prices = new TreeMap<>();
        for (UnitPrice cost : UnitPrice.values()) {
            prices.put(Setting.priceOf(cost).key(), String.valueOf(random.nextInt(5_000)));
        }
        return prices;
    }

    /** Settings that change formulas meet each other, and other prices. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void aFormulaHoldsUnderSeveralSettings(int seed) throws ProblemException {
        Random random = new Random(seed);
        Map<String, String> settings = prices(random);
        Map.of(
                        "transfer", "cpu dma",
                        "bounce_buffer", "off on",
                        "tlb", "0 1 2 4 64",
                        "capability_cache", "0 1 4",
                        "entry_repair", "eager lazy",
                        "hold_across_io", "off on",
                        "kernel_bugs", "skip_hold skip_flush forget_pair skip_hold,skip_flush,forget_pair early_dirty")
                .forEach((key, words) -> settings.put(key, oneOf(words.split(" "), random)));
        check(settings);
    }

    private static String oneOf(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }

    /** The settings under which two pages, or two objects, that are accessed in turn are always at hand. */
    private static Set<String> withoutRatio(Map<String, String> settings) {
        boolean translated = !"dma".equals(settings.get("transfer")) || "on".equals(settings.get("bounce_buffer"));
        Set<String> named = new TreeSet<>();
        for (String cache : translated ? List.of("tlb", "capability_cache") : List.of("capability_cache")) {
            if (Integer.parseInt(settings.getOrDefault(cache, "1")) > 1) {
                named.add(cache + "=" + settings.get(cache));
            }
        }
        return named;
    }

    /** What is printed under some settings. */
    private static void check(Map<String, String> settings) throws ProblemException {
        String named = settings.toString();
        Map<UnitPrice, Integer> prices = new CostCurves(settings).prices();
        int probes = Integer.parseInt(settings.getOrDefault("object_probes", "2"));
        List<String> without = new ArrayList<>();
        for (Chart chart : CostCurves.charts(settings, SMALL)) {
            for (Curve curve : chart.curves()) {
                if (curve.formula() != null) {
                    assertNull(curve.reason());
                    holds(new PrintedFormula(prices, probes, chart, curve), named);
                } else {
                    without.add(curve.reason());
                    assertTrue(curve.points().stream().allMatch(point -> point.closed() == null), named);
                }
            }
            checkBreakEvens(chart, named);
        }
        assertEquals(
                withoutRatio(settings),
                without.stream()
                        .map(reason -> reason.split(" holds both ", 2)[0])
                        .collect(Collectors.toSet()),
                named);
    }

    private static void holds(PrintedFormula printed, String named) {
        for (Chart.CurvePoint point : printed.curve().points()) {
            String where = named + ": " + printed.curve().formula() + " at " + point.x();
            assertNotNull(point.closed(), where);
            assertEquals(point.counted(), printed.at(point.x(), SMALL), 1e-6 * Math.max(1, point.counted()), where);
            assertEquals(point.counted(), point.closed(), 1e-6 * Math.max(1, point.counted()), where);
        }
    }

    /** A point of break-even is where the counted lines meet, and all lines with formulas have one. */
    private static void checkBreakEvens(Chart chart, String named) {
        Curve first = chart.curves().get(0);
        assertEquals(
                chart.curves().stream()
                        .filter(curve -> chart.id().equals("total") && !curve.equals(first))
                        .filter(curve -> curve.formula() == null || first.formula() == null)
                        .toList(),
                chart.withoutBreakEven(),
                named);
        for (Chart.BreakEven meeting : chart.breakEvens()) {
            assertNotNull(curve(chart, meeting.below()).formula(), named);
            assertNotNull(curve(chart, meeting.above()).formula(), named);
            if (Double.isFinite(meeting.closed())) {
                assertEquals(meeting.closed(), meeting.counted(), 1e-6 * Math.max(1, meeting.closed()), named);
            }
        }
    }

    /** A list whose entries are neither held nor repaired is the cheapest way, and the chart says so. */
    @Test
    void aListThatIsCheaperFromTheStartIsComparedToo() throws ProblemException {
        Map<String, String> settings =
                Map.of("transfer", "dma", "entry_repair", "lazy", "kernel_bugs", "skip_hold,forget_pair");
        Chart total = new CostCurves(settings).total(new Workload(2, 4, 1_000));
        assertEquals("list", total.breakEvens().get(0).below());
        assertEquals("descriptor", total.breakEvens().get(0).above());
    }

    private static Curve curve(Chart chart, String name) {
        return chart.curves().stream()
                .filter(curve -> curve.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Lazy repair leaves the list with one entry to repair on the way in; a TLB that is not there need not be flushed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "entry_repair=lazy       | list         | K + nL + nS + nR + nU + X0 + nX1 + K + U",
                "tlb=0                   | list         | K + nL + nS + nR + nU + K + nL + nS + nR + nU",
                "kernel_bugs=skip_hold   | list         | K + nL + nU + X0 + nX1 + K + nL + nU",
                "kernel_bugs=forget_pair | descriptor   | K + U + X0 + (n-1)X1 + K + U",
                "kernel_bugs=skip_flush  | descriptor   | K + U + K + U",
                "bounce_buffer=on        | capability   | K + U + K + U",
            })
    void theFormulaOfAMoveIsThatOfTheSetting(String setting, String mechanism, String formula) throws ProblemException {
        assertEquals(
                formula,
                curve(new CostCurves(settings(setting)).relocation(), mechanism).formula());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "costs=modern       | descriptor     | t + e + 2(1-h)m + m",
                "costs=modern       | descriptor_raw | t + e + (1-h)m + 2m",
                "transfer=dma       | descriptor     | 2m",
                "tlb=0              | descriptor     | e + 3m",
                "tlb=0              | list           | 2m",
                "bounce_buffer=on   | list           | t + (1-h)m + m + copy",
                "capability_cache=0 | capability     | q*mc + m",
            })
    void theFormulaOfAnAccessIsThatOfTheSetting(String setting, String mechanism, String formula)
            throws ProblemException {
        assertEquals(
                formula,
                curve(new CostCurves(settings(setting)).access(), mechanism).formula());
    }

    private static Map<String, String> settings(String text) {
        int equals = text.indexOf('=');
        return Map.of(text.substring(0, equals), text.substring(equals + 1));
    }

    /** Every access of a workload is counted, also if each is two steps and all are more than a run may have. */
    @Test
    void aLongWorkloadIsCountedToItsEnd() throws ProblemException {
        Chart chart = new CostCurves(Map.of("bounce_buffer", "on")).total(new Workload(2, 100, 20_000));
        assertEquals(4, chart.curves().size());
        chart.curves().forEach(curve -> assertNotNull(curve.formula(), curve::reason));
    }

    /** A formula that gives other numbers than were counted is not printed, and the settings are named instead. */
    @Test
    void aFormulaThatDoesNotHoldIsNotPrinted() {
        List<Chart.CurvePoint> counted =
                List.of(new Chart.CurvePoint(2, 600, null), new Chart.CurvePoint(4, 800, null));
        assertEquals(
                "K + nU",
                Curve.compared("list", "K + nU", n -> 400 + 100 * n, counted, "tlb=0")
                        .formula());
        Curve wrong = Curve.compared("list", "K + nU", n -> 300 * n, counted, "tlb=0");
        assertNull(wrong.formula());
        assertEquals(counted, wrong.points());
        assertEquals("With tlb=0 the machine pays for more or less than the formula has.", wrong.reason());
    }
}
