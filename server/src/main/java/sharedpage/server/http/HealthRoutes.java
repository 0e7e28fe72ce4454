package sharedpage.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import sharedpage.server.limits.Limit;
import sharedpage.server.metrics.ServerMetrics;
import sharedpage.server.store.SessionLog;
import sharedpage.server.wire.HttpJson;

/** What a person or a supervisor asks a running server: does it live, is it ready, which version, how does it do. */
public final class HealthRoutes {
    private static final String TEXT = "text/plain; charset=utf-8";

    private final Supplier<CompletableFuture<Void>> log;
    private final ServerMetrics meters;
    private final int metricsPort;
    private volatile boolean ending;

    /**
     * The health of a server that is not ending yet.
     *
     * @param log asks the log whether it can be written
     * @param metricsPort the only port on which the figures are told; 0 for none
     */
    public HealthRoutes(Supplier<CompletableFuture<Void>> log, ServerMetrics meters, int metricsPort) {
        this.log = log;
        this.meters = meters;
        this.metricsPort = metricsPort;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/livez", context -> context.contentType(TEXT).result("alive\n"));
        routes.get("/readyz", this::readiness);
        routes.get("/metrics", this::metrics);
        routes.get("/version", context -> context.contentType("application/json")
                .result(HttpJson.version(
                        BuildInfo.ofTheServer(),
                        System.getProperty("java.version"),
                        SessionLog.FORMAT,
                        BuildInfo.commit())));
    }

    /** From now on newcomers should go elsewhere; whoever is here stays until they are told. */
    public void startShutdown() {
        ending = true;
    }

    private void readiness(Context context) {
        context.header("Cache-Control", "no-store").contentType(TEXT);
        context.future(() -> isReady().thenAccept(ready -> {
            if (ready) {
                context.result("ready\n");
            } else {
                context.status(503).header("Retry-After", "5").result("not ready\n");
            }
        }));
    }

    /** Whether newcomers are welcome: the server does not end, and the log can be written. */
    CompletableFuture<Boolean> isReady() {
        if (ending) {
            return CompletableFuture.completedFuture(false);
        }
        long start = System.nanoTime();
        return log.get()
                .orTimeout(Limit.READINESS_SECONDS.value(), TimeUnit.SECONDS)
                .handle((nothing, failure) -> {
                    meters.logProbed(System.nanoTime() - start);
                    return failure == null;
                });
    }

    private void metrics(Context context) {
        if (metricsPort == 0 || context.req().getLocalPort() != metricsPort) {
            throw new HttpProblemException(ProblemDetails.of(404));
        }
        context.header("Cache-Control", "no-store")
                .contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(meters.text());
    }
}
