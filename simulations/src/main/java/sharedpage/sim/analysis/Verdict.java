package sharedpage.sim.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.library.Library;
import sharedpage.sim.scenario.reader.ScenarioReader;
import sharedpage.sim.scenario.text.ParseResult;

/**
 * The verdict: five criteria for four sharing mechanisms, each answered by a run of a scenario of the
 * library, or by all orders of its programs.
 */
public final class Verdict {
    private static final Map<String, String> PLAIN = Map.of();
    private static final Map<String, String> DESCRIPTOR = Map.of("relocation", "descriptor");
    private static final Map<String, String> RAW = Map.of("relocation", "descriptor_raw");

    /** Cost of paging out over a list of n = 4 members. */
    private static final String OVER_THE_LIST = "K + nL + nS + nR + nU + X0 + nX1";

    private Verdict() {}

    /** Runs all cells: criteria in their order, and for each the mechanisms in theirs. */
    public static List<VerdictCell> cells() {
        List<VerdictCell> cells = new ArrayList<>();
        for (Criterion question : Criterion.values()) {
            for (SharingMechanism way : SharingMechanism.values()) {
                cells.add(cell(question, way));
            }
        }
        return cells;
    }

    /** Runs one cell. */
    public static VerdictCell cell(Criterion question, SharingMechanism way) {
        List<Measurement> findings =
                switch (question) {
                    case USE -> use(way);
                    case RELOCATION -> relocation(way);
                    case OVERFLOW -> overflow(way);
                    case DEATH -> death(way);
                    case RACE -> race(way);
                };
        return new VerdictCell(question, way, findings);
    }

    private static List<Measurement> use(SharingMechanism way) {
        return switch (way) {
            case LIST -> List.of(Measurements.use(trial("use-page", PLAIN), PLAIN, "nothing", "", 5, UnitPrice.MEMORY));
            case DESCRIPTOR ->
                List.of(
                        Measurements.use(
                                trial("use-page", DESCRIPTOR), DESCRIPTOR, "(1-h)m, h = %", "m", 5, UnitPrice.MEMORY),
                        Measurements.use(trial("use-page", RAW), RAW, "m", "nm", 5, UnitPrice.MEMORY));
            case MESSAGES ->
                List.of(Measurements.use(
                        trial("use-messages", PLAIN), PLAIN, "2 copies", "2c0 + 1024cb + 2t", 1, UnitPrice.MEMORY));
            case CAPABILITY ->
                List.of(Measurements.use(
                        trial("use-capability", PLAIN), PLAIN, "(1-hc)qm, hc = %", "2mc", 5, UnitPrice.PROBES));
        };
    }

    private static List<Measurement> relocation(SharingMechanism way) {
        return switch (way) {
            case LIST ->
                List.of(Measurements.relocation(trial("move-page", PLAIN), PLAIN, "grows with n", OVER_THE_LIST));
            case DESCRIPTOR ->
                List.of(
                        Measurements.relocation(
                                trial("move-page", DESCRIPTOR),
                                DESCRIPTOR,
                                "one update, n flushes",
                                "K + U + X0 + nX1"),
                        Measurements.relocation(trial("move-page", RAW), RAW, "one update", "K + U"));
            case MESSAGES ->
                List.of(Measurements.relocation(
                        trial("move-messages", PLAIN), PLAIN, "its owner's matter", "K + L + S + R + U + X0 + X1"));
            case CAPABILITY ->
                List.of(Measurements.relocation(trial("move-object", PLAIN), PLAIN, "one update", "K + U"));
        };
    }

    private static List<Measurement> overflow(SharingMechanism way) {
        return switch (way) {
            case LIST -> List.of(Measurements.overflow(trial("overflow-page", PLAIN), PLAIN));
            case DESCRIPTOR -> List.of(Measurements.overflow(trial("overflow-page", DESCRIPTOR), DESCRIPTOR));
            case MESSAGES -> List.of(Measurements.overflow(trial("overflow-message", PLAIN), PLAIN));
            case CAPABILITY -> List.of(Measurements.overflow(trial("overflow-object", PLAIN), PLAIN));
        };
    }

    private static List<Measurement> death(SharingMechanism way) {
        return switch (way) {
            case LIST -> List.of(Measurements.death(trial("death-page", PLAIN), PLAIN, "cleaned up"));
            case DESCRIPTOR -> List.of(Measurements.death(trial("death-page", DESCRIPTOR), DESCRIPTOR, "cleaned up"));
            case MESSAGES -> List.of(Measurements.death(trial("death-messages", PLAIN), PLAIN, "nothing told"));
            case CAPABILITY -> List.of(Measurements.death(trial("death-object", PLAIN), PLAIN, "slot dropped"));
        };
    }

    private static List<Measurement> race(SharingMechanism way) {
        return switch (way) {
            case LIST -> List.of(Measurements.race(read("race-page", PLAIN), PLAIN));
            case DESCRIPTOR -> List.of(Measurements.race(read("race-page", DESCRIPTOR), DESCRIPTOR));
            case MESSAGES -> List.of(Measurements.race(read("race-messages", PLAIN), PLAIN));
            case CAPABILITY -> List.of(Measurements.race(read("race-object", PLAIN), PLAIN));
        };
    }

    private static ScenarioRun trial(String name, Map<String, String> settings) {
        return new ScenarioRun(read(name, settings));
    }

    private static Scenario read(String name, Map<String, String> settings) {
        String full = Library.VERDICT + name;
        String text = Library.text(full).orElseThrow(() -> new IllegalStateException("There is no " + full + "."));
        ParseResult<Scenario> reading = ScenarioReader.read(full, text, settings);
        return reading.value()
                .orElseThrow(() -> new IllegalStateException(reading.problems().toString()));
    }
}
