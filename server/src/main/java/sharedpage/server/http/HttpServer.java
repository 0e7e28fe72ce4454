package sharedpage.server.http;

import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.SessionHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LowResourceMonitor;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.session.NullSessionCache;
import org.eclipse.jetty.session.NullSessionDataStore;
import org.eclipse.jetty.session.SessionCache;
import sharedpage.server.limits.Limit;

/** What applies to all addresses: connectors, security headers, error mapping, allowed origins, rate limits. */
public final class HttpServer {
    private final SecurityHeaders headers;
    private final AllowedOrigins origins;
    private final RequestLimiter requestLimiter;
    private final HealthRoutes health;
    private final Path webFolder;

    /**
     * The common part of the HTTP server.
     *
     * @param headers of every response
     * @param origins whose pages may send requests that change something
     * @param requestLimiter limits handshakes and requests by address
     * @param health liveness, readiness and metrics
     * @param webFolder where the files of the page are read from at every request; null for those on the class path
     */
    public HttpServer(
            SecurityHeaders headers,
            AllowedOrigins origins,
            RequestLimiter requestLimiter,
            HealthRoutes health,
            Path webFolder) {
        this.headers = headers;
        this.origins = origins;
        this.requestLimiter = requestLimiter;
        this.health = health;
        this.webFolder = webFolder;
    }

    /**
     * Configures the server and adds static files, health routes and the OpenAPI document.
     *
     * @param host address to listen on
     * @param port to listen on; 0 for any free one
     * @param metricsPort port of 127.0.0.1 that serves metrics; 0 for none
     */
    public void addTo(JavalinConfig config, String host, int port, int metricsPort) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = (long) Limit.REQUEST_BYTES.value();
        config.jetty.addConnector((server, http) -> listening(server, http, host, port));
        if (metricsPort > 0) {
            config.jetty.addConnector((server, http) -> listening(server, http, "127.0.0.1", metricsPort));
        }
        config.jetty.modifyServer(this::prepare);
        config.jetty.modifyServletContextHandler(context -> {
            context.setErrorHandler(new JettyErrorMapper(headers));
            disableHttpSessions(context.getSessionHandler());
        });
        config.jetty.modifyHttpConfiguration(http -> {
            http.setUriCompliance(UriCompliance.DEFAULT);
            http.setRequestHeaderSize(Limit.HEADER_BYTES.value());
            http.setIdleTimeout(Limit.REQUEST_IDLE_MILLISECONDS.value());
        });
        config.routes.before(this::check);
        config.routes.wsBeforeUpgrade(this::checkHandshake);
        ErrorMapper.addTo(config.routes);
        new StaticFiles(webFolder).addTo(config);
        health.addTo(config.routes);
        OpenApiRoute.addTo(config.routes);
    }

    /** Opens the connector at once, so that a port in use is reported before anything else starts. */
    private static ServerConnector listening(Server server, HttpConfiguration http, String host, int port) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setAcceptQueueSize(Limit.ACCEPT_QUEUE.value());
        try {
            connector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return connector;
    }

    /** Javalin requests an HTTP session at every handshake; Jetty would keep it forever and send a cookie. */
    private static void disableHttpSessions(SessionHandler sessions) {
        SessionCache none = new NullSessionCache(sessions);
        none.setSessionDataStore(new NullSessionDataStore());
        sessions.setSessionCache(none);
        sessions.setUsingCookies(false);
    }

    private void prepare(Server server) {
        server.setErrorHandler(new JettyErrorMapper(headers));
        server.addBean(new NetworkConnectionLimit(Limit.CONNECTIONS.value(), server));
        server.setStopTimeout(Limit.SHUTDOWN_MILLISECONDS.value());
        server.insertHandler(new GracefulHandler());
        server.insertHandler(new MinimumDataRateHandler(Limit.BODY_BYTES_PER_SECOND.value(), 0));
        server.insertHandler(headers.handler());
        // With few threads left the monitor would close idle WebSockets after a second.
        server.getBeans(LowResourceMonitor.class).forEach(monitor -> monitor.setMonitorThreads(false));
    }

    private void check(Context context) {
        boolean reads = List.of("GET", "HEAD").contains(context.req().getMethod());
        if (!reads && !origins.allow(originsOf(context))) {
            throw new HttpProblemException(ProblemDetails.of(403));
        }
        if (!reads) {
            requestLimiter.checkRequestRate(context);
        }
    }

    /** Ordinary {@code before} handlers do not run on the WebSocket path, so the handshake is checked here. */
    private void checkHandshake(Context context) {
        if (!origins.allow(originsOf(context))) {
            throw new HttpProblemException(ProblemDetails.of(403));
        }
        if (context.header("Sec-WebSocket-Protocol") != null) {
            throw new HttpProblemException(
                    400, "Subprotocols are not supported.", "Leave out the header Sec-WebSocket-Protocol.");
        }
        requestLimiter.checkHandshakeRate(context);
    }

    private static List<String> originsOf(Context context) {
        return Collections.list(context.req().getHeaders("Origin"));
    }
}
