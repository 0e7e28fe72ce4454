package sharedpage.server;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sharedpage.server.cli.ServeCommand;
import sharedpage.server.cli.ServerConfig;
import sharedpage.server.concurrent.LowPriorityThreads;
import sharedpage.server.concurrent.Timers;
import sharedpage.server.http.AllowedOrigins;
import sharedpage.server.http.BackgroundJobs;
import sharedpage.server.http.BuildInfo;
import sharedpage.server.http.CompareRoutes;
import sharedpage.server.http.CostRoutes;
import sharedpage.server.http.HealthRoutes;
import sharedpage.server.http.HttpServer;
import sharedpage.server.http.JoinCodeRoutes;
import sharedpage.server.http.RequestLimiter;
import sharedpage.server.http.ScenarioRoutes;
import sharedpage.server.http.SearchRoutes;
import sharedpage.server.http.SecurityHeaders;
import sharedpage.server.http.SessionRoutes;
import sharedpage.server.http.SubjectResolver;
import sharedpage.server.limits.Limit;
import sharedpage.server.metrics.ServerMetrics;
import sharedpage.server.room.RoomRegistry;
import sharedpage.server.search.SearchJobs;
import sharedpage.server.store.SessionLog;
import sharedpage.server.websocket.ConnectionLimits;
import sharedpage.server.websocket.WebSocketEndpoint;

/** Composition root of the server: storage, rooms, background jobs, HTTP routes and the WebSocket. */
public final class App implements ServeCommand.RunningServer {
    private static final Logger LOG = LoggerFactory.getLogger(App.class);

    private final Timers timers = new Timers();
    private final SessionLog log;
    private final ExecutorService reopening;
    private final RoomRegistry rooms;
    private final ServerMetrics metrics = new ServerMetrics();
    private final HealthRoutes health;
    private final BackgroundJobs backgroundJobs;
    private final SearchJobs searchJobs;
    private final Javalin javalin;

    /**
     * Starts a server; it runs until it is closed.
     *
     * @param log where sessions are kept; it is closed with the server
     * @throws BindException if the address cannot be listened on
     */
    public App(ServerConfig config, SessionLog log) throws BindException {
        this(config, log, reopeningThreads());
    }

    /**
     * Starts a server.
     *
     * @param reopening threads that replay stored sessions; they end with the server
     */
    App(ServerConfig config, SessionLog log, ExecutorService reopening) throws BindException {
        this.log = log;
        this.reopening = reopening;
        rooms = new RoomRegistry(
                ConnectionLimits.asWire(), timers, log, reopening, BuildInfo.ofTheServer(), () -> address(config));
        health = new HealthRoutes(log::probe, metrics, config.metricsPort());
        metrics.gauge("rooms", "Sessions that are open.", rooms::count);
        metrics.gauge("journal.queued", "Entries that wait to be written.", log::queued);
        metrics.total("journal.commits", "Transactions that wrote entries.", log::commits);
        metrics.total("journal.written", "Entries that were written.", log::written);
        metrics.total("journal.failed", "Entries that could not be written.", log::failed);
        RequestLimiter requestLimiter = new RequestLimiter(config.proxies(), System::nanoTime, metrics);
        backgroundJobs = new BackgroundJobs(config.proxies());
        searchJobs = new SearchJobs(System::nanoTime);
        AllowedOrigins origins = new AllowedOrigins(this::port, config.lanHosts(), config.publicUrl());
        javalin = Javalin.create(target -> {
            new HttpServer(
                            new SecurityHeaders(config.isHttps(), config.embedders()),
                            origins,
                            requestLimiter,
                            health,
                            config.webFolder())
                    .addTo(target, config.host(), config.port(), config.metricsPort());
            new ScenarioRoutes(backgroundJobs).addTo(target);
            new SessionRoutes(rooms, backgroundJobs, requestLimiter, config.proxies()).addTo(target.routes);
            new CostRoutes(backgroundJobs, requestLimiter).addTo(target.routes);
            SubjectResolver subjects = new SubjectResolver(rooms, config.proxies());
            new CompareRoutes(backgroundJobs, requestLimiter, subjects).addTo(target.routes);
            new SearchRoutes(searchJobs, backgroundJobs, config.proxies(), subjects).addTo(target.routes);
            new JoinCodeRoutes(rooms, requestLimiter, config.proxies()).addTo(target.routes);
            new WebSocketEndpoint(rooms, timers, config.proxies(), config.stalledSeconds(), metrics).addTo(target);
        });
        try {
            javalin.start();
        } catch (UncheckedIOException e) {
            throw bindException(e.getCause());
        }
        LOG.info("version {} listens on port {}", BuildInfo.ofTheServer(), port());
    }

    private static ExecutorService reopeningThreads() {
        return Executors.newFixedThreadPool(
                Limit.REOPENED_AT_ONCE.value(), LowPriorityThreads.named("reopening sessions"));
    }

    /** Keeps the message of the operating system without those of the libraries around it. */
    private static BindException bindException(IOException failure) {
        Throwable first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        BindException plain = new BindException(first.getMessage());
        plain.initCause(failure);
        return plain;
    }

    /** The address for links, with a slash at its end. */
    private String address(ServerConfig config) {
        if (config.publicUrl() != null) {
            String url = config.publicUrl().toString();
            return url.endsWith("/") ? url : url + "/";
        }
        String host =
                config.lanHosts().isEmpty() ? "localhost" : config.lanHosts().get(0);
        return "http://" + host + ":" + port() + "/";
    }

    /** The port on which it listens. */
    @Override
    public int port() {
        return javalin.port();
    }

    /** Closes all connections with a farewell message and stops. */
    @Override
    public void close() {
        LOG.info("shutting down");
        health.startShutdown();
        rooms.close();
        javalin.stop();
        reopening.shutdownNow();
        backgroundJobs.close();
        searchJobs.close();
        timers.close();
        log.close();
        metrics.close();
    }
}
