package sharedpage.server.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sharedpage.server.wire.CostJson;
import sharedpage.sim.analysis.Chart;
import sharedpage.sim.analysis.CostCurves;
import sharedpage.sim.analysis.ProblemException;
import sharedpage.sim.analysis.Workload;

/** {@code costs}: prints curves of what moving and using shared bytes costs, each point measured in a run. */
@Command(
        name = "costs",
        mixinStandardHelpOptions = true,
        description = "Measure what moving and using shared bytes costs, and compare it with the formulas.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all was counted", "1:a problem with a setting", "2:wrong usage"})
public final class CostsCommand implements Callable<Integer> {
    @Option(
            names = "--set",
            paramLabel = "key=value",
            description = "another value for a setting, such as cost.hold=500")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--members",
            paramLabel = "N",
            description = "members in the curves of totals, from 2 to " + Workload.MOST_MEMBERS + " (${DEFAULT-VALUE})")
    private int members = Workload.USUAL.members();

    @Option(
            names = "--run",
            paramLabel = "N",
            description = "accesses from one miss to the next in the curves of totals: 1, 2, 4, 10, 20, 50 or 100"
                    + " (${DEFAULT-VALUE}: a hit ratio of 0.99)")
    private int run = Workload.USUAL.run();

    @Option(
            names = "--accesses",
            paramLabel = "N",
            description = "how far the curves of totals go: 1000, 2000, 5000, 10000 or 20000 (${DEFAULT-VALUE})")
    private int accesses = Workload.USUAL.accesses();

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    @Option(
            names = "--csv",
            description = "one point a line: chart,curve,x,counted,closed; without closed where no formula holds")
    private boolean csv;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Workload usage = new Workload(members, run, accesses);
        Optional<String> fault = json && csv ? Optional.of("json and --csv exclude each other.") : usage.fault();
        if (fault.isPresent()) {
            spec.commandLine().getErr().println("--" + fault.get());
            return 2;
        }
        try {
            PrintWriter out = spec.commandLine().getOut();
            List<Chart> charts = CostCurves.charts(settings, usage);
            if (json) {
                out.print(CostJson.of(charts, new CostCurves(settings).prices()) + "\n");
            } else if (csv) {
                out.print("chart,curve,x,counted,closed\n");
                charts.forEach(chart -> lines(chart, out));
            } else {
                charts.forEach(chart -> print(chart, out));
            }
            out.flush();
            return 0;
        } catch (ProblemException e) {
            e.problems().forEach(spec.commandLine().getErr()::println);
            return 1;
        }
    }

    private static void lines(Chart chart, PrintWriter out) {
        for (Chart.Curve curve : chart.curves()) {
            for (Chart.CurvePoint point : curve.points()) {
                out.print(chart.id() + "," + curve.name() + "," + text(point.x()) + "," + text(point.counted()) + ","
                        + (point.closed() == null ? "" : text(point.closed())) + "\n");
            }
        }
    }

    private static void print(Chart chart, PrintWriter out) {
        out.print(chart.title() + "\n" + chart.y() + ", counted in a run; in brackets what the formula says\n\n");
        StringBuilder head = new StringBuilder(cell(chart.x(), 14));
        chart.curves().forEach(curve -> head.append(cell(curve.name(), 22)));
        out.print(head.append('\n'));
        for (int i = 0; i < chart.curves().get(0).points().size(); i++) {
            int row = i;
            StringBuilder line = new StringBuilder(
                    cell(text(chart.curves().get(0).points().get(row).x()), 14));
            chart.curves().forEach(curve -> {
                Chart.CurvePoint point = curve.points().get(row);
                String closed = point.closed() == null ? "" : " (" + text(point.closed()) + ")";
                line.append(cell(text(point.counted()) + closed, 22));
            });
            out.print(line.append('\n'));
        }
        for (Chart.Curve curve : chart.curves()) {
            String formula = curve.formula() == null ? "no formula: " + curve.reason() : curve.formula();
            out.print("   " + curve.name() + ": " + formula + "\n");
        }
        chart.breakEvens().forEach(meeting -> out.print("   " + sentence(meeting) + "\n"));
        chart.withoutBreakEven().forEach(curve -> out.print("   " + notCompared(curve, chart) + "\n"));
        out.print("\n");
    }

    private static String notCompared(Chart.Curve curve, Chart chart) {
        Chart.Curve first = chart.curves().get(0);
        return curve.name() + " and " + first.name() + ": no point of break-even is computed, since "
                + (first.formula() == null ? first : curve).name() + " has no formula";
    }

    private static String sentence(Chart.BreakEven meeting) {
        if (meeting.isEqual()) {
            return meeting.below() + " costs as much as " + meeting.above() + ", however often the bytes are accessed";
        } else if (!Double.isFinite(meeting.closed())) {
            return meeting.below() + " is cheaper than " + meeting.above() + ", however often the bytes are accessed";
        }
        return meeting.below() + " is cheaper up to " + text(meeting.counted()) + " accesses (" + text(meeting.closed())
                + "), " + meeting.above() + " from there on";
    }

    private static String cell(String text, int width) {
        return String.format(Locale.ROOT, "%" + width + "s", text);
    }

    /** Without trailing zeros. */
    private static String text(double number) {
        String text = String.format(Locale.ROOT, "%.2f", number);
        return text.replaceAll("\\.?0+$", "");
    }
}
