package sharedpage.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import sharedpage.server.protocol.ChartJson;
import sharedpage.server.protocol.CompareJson;
import sharedpage.server.protocol.HttpJson;
import sharedpage.server.protocol.VerdictJson;
import sharedpage.sim.scenario.Reading;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.ScenarioReader;
import sharedpage.sim.verdict.CostCurves;
import sharedpage.sim.verdict.ProblemException;
import sharedpage.sim.verdict.SideBySide;
import sharedpage.sim.verdict.Usage;
import sharedpage.sim.verdict.Verdict;

/** What is weighed: costs, machines side by side, and the verdict. All of it is counted in runs, aside. */
public final class WeighingRoutes {
    /** Machines in one answer; each brings all its steps. */
    private static final int MOST_MACHINES = 4;

    private static final String SETTING = "set.";

    private final Aside aside;
    private final Admission admission;
    private final CountedCharts charts = new CountedCharts();

    /** The verdict has no choices, so one answer is enough. */
    private CompletableFuture<String> verdict;

    /**
     * Nothing was counted yet.
     *
     * @param admission how often one address may have work done
     */
    public WeighingRoutes(Aside aside, Admission admission) {
        this.aside = aside;
        this.admission = admission;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/api/costs", this::costs);
        routes.get("/api/verdict", context -> answer(context, verdict()));
        routes.get("/api/compare/{name}", this::compare);
        routes.exception(ProblemException.class, WeighingRoutes::refuse);
    }

    private void costs(Context context) {
        Usage usage = new Usage(
                number(context, "members", Usage.USUAL.members()),
                number(context, "run", Usage.USUAL.run()),
                number(context, "accesses", Usage.USUAL.accesses()));
        usage.fault().ifPresent(fault -> {
            throw new HttpRefusal(400, fault, "Change it in the address.");
        });
        Map<String, String> settings = settings(context);
        workOut(context, () -> ChartJson.of(charts.all(settings, usage), new CostCurves(settings).prices()));
    }

    private static int number(Context context, String name, int usual) {
        String text = context.queryParam(name);
        if (text == null) {
            return usual;
        } else if (!text.matches("\\d{1,9}")) {
            throw new HttpRefusal(400, name + " is not a whole number.", "Change it in the address, or leave it out.");
        }
        return Integer.parseInt(text);
    }

    private static Map<String, String> settings(Context context) {
        Map<String, String> settings = new TreeMap<>();
        context.queryParamMap().forEach((key, values) -> {
            if (key.startsWith(SETTING)) {
                settings.put(key.substring(SETTING.length()), values.get(0));
            }
        });
        return settings;
    }

    private synchronized CompletableFuture<String> verdict() {
        if (verdict == null || verdict.isCompletedExceptionally()) {
            verdict = aside.workOut(() -> VerdictJson.of(Verdict.cells()));
        }
        return verdict;
    }

    private void compare(Context context) {
        String name = context.pathParam("name");
        String text = Lessons.named(name).orElseThrow(Lessons::unknown).text();
        List<Map<String, String>> machines = machines(context);
        workOut(context, () -> compared(name, text, machines));
    }

    private static String compared(String name, String text, List<Map<String, String>> machines)
            throws ProblemException {
        SideBySide compared = SideBySide.of(name, text, machines);
        List<Scenario> scenarios = new ArrayList<>();
        for (Map<String, String> settings : machines) {
            Reading reading = ScenarioReader.read(name, text, settings);
            scenarios.add(reading.scenario().orElseThrow(() -> new ProblemException(reading.problems())));
        }
        return CompareJson.withRuns(name, compared, scenarios);
    }

    /** The first is as the scenario says but for {@code set.KEY=}, and each {@code with=} adds one. */
    private static List<Map<String, String>> machines(Context context) {
        Map<String, String> first = settings(context);
        List<String> others = context.queryParams("with");
        if (others.isEmpty() || others.size() >= MOST_MACHINES) {
            throw new HttpRefusal(
                    400,
                    "The address has with= " + others.size() + " times, each for one more machine.",
                    "Give it 1 to " + (MOST_MACHINES - 1) + " times, such as ?with=transfer=dma.");
        }
        List<Map<String, String>> machines = new ArrayList<>(List.of(first));
        for (String with : others) {
            Map<String, String> all = new TreeMap<>(first);
            all.putAll(SideBySide.settings(with)
                    .orElseThrow(() -> new HttpRefusal(
                            400,
                            "The settings of a machine can't be read.",
                            "Write key=value, several of them separated by commas, such as"
                                    + " ?with=relocation=descriptor,tlb=0.")));
            machines.add(all);
        }
        return machines;
    }

    private void workOut(Context context, Callable<String> work) {
        admission.admitWork(context);
        answer(context, aside.workOut(work));
    }

    private static void answer(Context context, CompletableFuture<String> json) {
        context.header("Cache-Control", "no-cache").contentType("application/json");
        context.future(() -> json.thenAccept(context::result));
    }

    private static void refuse(ProblemException cause, Context context) {
        context.status(400).contentType("application/json").result(HttpJson.problems(cause.problems()));
    }
}
