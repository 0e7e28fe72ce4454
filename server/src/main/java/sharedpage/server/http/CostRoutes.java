package sharedpage.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import sharedpage.server.wire.ChartJson;
import sharedpage.server.wire.VerdictJson;
import sharedpage.sim.analysis.CostCurves;
import sharedpage.sim.analysis.Verdict;
import sharedpage.sim.analysis.Workload;

/** What is weighed: costs, and the verdict. All of it is counted in runs, aside. */
public final class CostRoutes {
    private static final String SETTING = "set.";

    private final BackgroundJobs aside;
    private final RequestLimiter admission;
    private final ChartCache charts = new ChartCache();

    /** The verdict has no choices, so one answer is enough. */
    private CompletableFuture<String> verdict;

    /**
     * Nothing was counted yet.
     *
     * @param admission how often one address may have work done
     */
    public CostRoutes(BackgroundJobs aside, RequestLimiter admission) {
        this.aside = aside;
        this.admission = admission;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/api/costs", this::costs);
        routes.get("/api/verdict", context -> answer(context, verdict()));
    }

    private void costs(Context context) {
        Workload usage = new Workload(
                number(context, "members", Workload.USUAL.members()),
                number(context, "run", Workload.USUAL.run()),
                number(context, "accesses", Workload.USUAL.accesses()));
        usage.fault().ifPresent(fault -> {
            throw new HttpProblemException(400, fault, "Change it in the address.");
        });
        Map<String, String> settings = settings(context);
        workOut(context, () -> ChartJson.of(charts.all(settings, usage), new CostCurves(settings).prices()));
    }

    private static int number(Context context, String name, int usual) {
        String text = context.queryParam(name);
        if (text == null) {
            return usual;
        } else if (!text.matches("\\d{1,9}")) {
            throw new HttpProblemException(
                    400, name + " is not a whole number.", "Change it in the address, or leave it out.");
        }
        return Integer.parseInt(text);
    }

    /** Those that the address names: {@code set.KEY=VALUE}. */
    static Map<String, String> settings(Context context) {
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
            verdict = aside.submit(() -> VerdictJson.of(Verdict.cells()));
        }
        return verdict;
    }

    private void workOut(Context context, Callable<String> work) {
        admission.checkRequestRate(context);
        answer(context, aside.submit(work));
    }

    /** Answers when it was worked out. */
    static void answer(Context context, CompletableFuture<String> json) {
        context.header("Cache-Control", "no-cache").contentType("application/json");
        context.future(() -> json.thenAccept(context::result));
    }
}
