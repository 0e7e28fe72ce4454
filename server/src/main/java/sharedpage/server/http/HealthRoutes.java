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

/** Liveness, readiness, version and metrics, for operators and load balancers. */
public final class HealthRoutes {
    private static final String TEXT = "text/plain; charset=utf-8";

    private final Supplier<CompletableFuture<Void>> log;
    private final ServerMetrics metrics;
    private final int metricsPort;
    private volatile boolean ending;

    /**
     * The routes of a server that is not shutting down.
     *
     * @param log checks that the journal can be written
     * @param metricsPort the only port that serves metrics; 0 for none
     */
    public HealthRoutes(Supplier<CompletableFuture<Void>> log, ServerMetrics metrics, int metricsPort) {
        this.log = log;
        this.metrics = metrics;
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

    /** From now on the server is not ready; existing connections stay until they are closed. */
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

    /** Whether new clients may come: the server is not shutting down, and the journal can be written. */
    CompletableFuture<Boolean> isReady() {
        if (ending) {
            return CompletableFuture.completedFuture(false);
        }
        long start = System.nanoTime();
        return log.get()
                .orTimeout(Limit.READINESS_SECONDS.value(), TimeUnit.SECONDS)
                .handle((nothing, failure) -> {
                    metrics.logProbed(System.nanoTime() - start);
                    return failure == null;
                });
    }

    private void metrics(Context context) {
        if (metricsPort == 0 || context.req().getLocalPort() != metricsPort) {
            throw new HttpProblemException(ProblemDetails.of(404));
        }
        context.header("Cache-Control", "no-store")
                .contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(metrics.text());
    }
}
