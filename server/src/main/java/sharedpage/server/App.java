package sharedpage.server;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sharedpage.server.cli.ServeCommand;
import sharedpage.server.cli.ServerConfig;
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
import sharedpage.server.metrics.ServerMetrics;
import sharedpage.server.room.RoomRegistry;
import sharedpage.server.room.Timers;
import sharedpage.server.search.SearchJobs;
import sharedpage.server.store.SessionLog;
import sharedpage.server.websocket.ConnectionLimits;
import sharedpage.server.websocket.WebSocketEndpoint;

/** The server, put together: HTTP for the page and for making sessions, one WebSocket for each viewer. */
public final class App implements ServeCommand.RunningServer {
    private static final Logger LOG = LoggerFactory.getLogger(App.class);

    private final Timers timers = new Timers();
    private final SessionLog log;
    private final RoomRegistry rooms;
    private final ServerMetrics meters = new ServerMetrics();
    private final HealthRoutes health;
    private final BackgroundJobs aside;
    private final SearchJobs searches;
    private final Javalin javalin;

    /**
     * Starts a server; it runs until it is closed.
     *
     * @param log where sessions are kept; it is closed with the server
     * @throws BindException if the address cannot be listened on
     */
    public App(ServerConfig site, SessionLog log) throws BindException {
        this.log = log;
        rooms = new RoomRegistry(ConnectionLimits.asWire(), timers, log, BuildInfo.ofTheServer(), () -> address(site));
        health = new HealthRoutes(log::probe, meters, site.metricsPort());
        meters.gauge("rooms", "Sessions that are open.", rooms::count);
        meters.gauge("log.waiting", "Entries that wait to be written to the log.", log::queued);
        meters.total("log.commits", "Times that entries were written to the disk together.", log::commits);
        meters.total("log.written", "Entries that were written to the log.", log::written);
        meters.total("log.failed", "Entries that could not be written to the log.", log::failed);
        RequestLimiter admission = new RequestLimiter(site.proxies(), System::nanoTime, meters);
        aside = new BackgroundJobs();
        searches = new SearchJobs(System::nanoTime);
        AllowedOrigins origins = new AllowedOrigins(this::port, site.lanHosts(), site.publicUrl());
        javalin = Javalin.create(config -> {
            new HttpServer(
                            new SecurityHeaders(site.isHttps(), site.embedders()),
                            origins,
                            admission,
                            health,
                            site.webFolder())
                    .addTo(config, site.host(), site.port(), site.metricsPort());
            ScenarioRoutes.addTo(config);
            new SessionRoutes(rooms, admission, site.proxies()).addTo(config.routes);
            new CostRoutes(aside, admission).addTo(config.routes);
            SubjectResolver texts = new SubjectResolver(rooms, site.proxies());
            new CompareRoutes(aside, admission, texts).addTo(config.routes);
            new SearchRoutes(searches, site.proxies(), texts).addTo(config.routes);
            new JoinCodeRoutes(rooms, admission, site.proxies()).addTo(config.routes);
            new WebSocketEndpoint(rooms, timers, site.proxies(), site.stalledSeconds(), meters).addTo(config);
        });
        try {
            javalin.start();
        } catch (UncheckedIOException e) {
            throw bindException(e.getCause());
        }
        LOG.info("version {} listens on port {}", BuildInfo.ofTheServer(), port());
    }

    /** The operating system's own words, without those of the libraries around them. */
    private static BindException bindException(IOException failure) {
        Throwable first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        BindException plain = new BindException(first.getMessage());
        plain.initCause(failure);
        return plain;
    }

    /** The address that others are told: with a slash at its end. */
    private String address(ServerConfig site) {
        if (site.publicUrl() != null) {
            String url = site.publicUrl().toString();
            return url.endsWith("/") ? url : url + "/";
        }
        String host = site.lanHosts().isEmpty() ? "localhost" : site.lanHosts().get(0);
        return "http://" + host + ":" + port() + "/";
    }

    /** The port on which it listens. */
    @Override
    public int port() {
        return javalin.port();
    }

    /** Says good-bye to everybody and stops. */
    @Override
    public void close() {
        LOG.info("the server ends");
        health.startShutdown();
        rooms.close();
        javalin.stop();
        aside.close();
        searches.close();
        timers.close();
        log.close();
        meters.close();
    }
}
