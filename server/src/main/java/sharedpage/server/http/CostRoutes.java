package sharedpage.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import sharedpage.server.http.BackgroundJobs.Kind;
import sharedpage.server.wire.CostJson;
import sharedpage.server.wire.VerdictJson;
import sharedpage.sim.analysis.CostCurves;
import sharedpage.sim.analysis.Verdict;
import sharedpage.sim.analysis.Workload;

/** Cost curves and the verdict table, computed from runs in background jobs. */
public final class CostRoutes {
    private static final String SETTING = "set.";

    private final BackgroundJobs backgroundJobs;
    private final RequestLimiter requestLimiter;
    private final ChartCache charts = new ChartCache();

    /** Computed once, since the verdict has no parameters. */
    private CompletableFuture<String> verdict;

    /**
     * Routes with an empty cache.
     *
     * @param requestLimiter limits how much work one address may request
     */
    public CostRoutes(BackgroundJobs backgroundJobs, RequestLimiter requestLimiter) {
        this.backgroundJobs = backgroundJobs;
        this.requestLimiter = requestLimiter;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/api/costs", this::costs);
        routes.get("/api/verdict", context -> answer(context, verdict(context)));
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
        workOut(context, () -> CostJson.of(charts.all(settings, usage), new CostCurves(settings).prices()));
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

    /** The settings in the query: {@code set.KEY=VALUE}. */
    static Map<String, String> settings(Context context) {
        Map<String, String> settings = new TreeMap<>();
        context.queryParamMap().forEach((key, values) -> {
            if (key.startsWith(SETTING)) {
                settings.put(key.substring(SETTING.length()), values.get(0));
            }
        });
        return settings;
    }

    private synchronized CompletableFuture<String> verdict(Context context) {
        if (verdict == null || verdict.isCompletedExceptionally()) {
            verdict = backgroundJobs.submit(Kind.CHARTS, context, () -> VerdictJson.of(Verdict.cells()));
        }
        return verdict;
    }

    private void workOut(Context context, Callable<String> work) {
        requestLimiter.checkRequestRate(context);
        answer(context, backgroundJobs.submit(Kind.CHARTS, context, work));
    }

    /** Answers when the result is there. */
    static void answer(Context context, CompletableFuture<String> json) {
        context.header("Cache-Control", "no-cache").contentType("application/json");
        context.future(() -> json.thenAccept(context::result));
    }
}
