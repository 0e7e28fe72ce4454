package sharedpage.server.cli;

import java.io.PrintWriter;
import java.net.BindException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sharedpage.server.journal.JvmWarmUp;
import sharedpage.server.limits.Limit;
import sharedpage.server.limits.TrustedProxies;
import sharedpage.server.store.DataFolder;
import sharedpage.server.store.HourlyPrune;
import sharedpage.server.store.SessionLog;
import sharedpage.server.store.StorageException;

/** {@code serve}: runs the server until it is stopped, and prints its address. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Run the server; it prints the address to open.",
        footer = "Each option can be set in the environment: --trust-proxy as LAB_TRUST_PROXY.%n"
                + "LAB_LOG=json writes log lines as JSON, LAB_LOG_LEVEL=INFO logs more.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:ended by the user", "1:the server could not start", "2:wrong usage"})
public final class ServeCommand implements Callable<Integer> {
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "::1", "localhost");
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]{1,253}(:\\d{1,5})?");

    @Option(
            names = "--port",
            defaultValue = "7070",
            description = "port to listen on; 0 takes a free one (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--host", description = "address to listen on (127.0.0.1; with --class 0.0.0.0)")
    private String host;

    @Option(names = "--class", description = "listen on the local network and print each address there")
    private boolean classroom;

    @Option(names = "--url", description = "public address for links and for the check of origins")
    private String url;

    @Option(
            names = "--trust-proxy",
            paramLabel = "ADDRESS",
            split = ",",
            description = "IP addresses of proxies whose X-Forwarded-For header is trusted")
    private List<String> trustedProxies = List.of();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "folder in which sessions are kept (without it they are lost when the server stops)")
    private Path data;

    @Option(
            names = "--data-limit",
            paramLabel = "MEGABYTES",
            description = "maximum size of the data (no limit; without --data 64)")
    private Integer dataLimit;

    @Option(
            names = "--keep-days",
            paramLabel = "DAYS",
            defaultValue = "0",
            description = "delete sessions that were not used for so many days (never)")
    private int keepDays;

    @Option(
            names = "--metrics-port",
            defaultValue = "0",
            description = "port of 127.0.0.1 that serves /metrics for Prometheus (none)")
    private int metricsPort;

    @Option(
            names = "--embed",
            paramLabel = "ORIGIN",
            split = ",",
            description =
                    "origins of sites that may embed lessons in a frame, such as https://moodle.example.edu (none)")
    private List<String> embedders = List.of();

    @Option(
            names = "--stalled-seconds",
            paramLabel = "SECONDS",
            description = "close a connection that accepts no data for so long (${DEFAULT-VALUE})")
    private int stalledSeconds = Limit.STALLED_SECONDS.value();

    @Option(
            names = "--web",
            paramLabel = "DIR",
            description = "serve the files of the page from this folder, so that an edit needs only a reload"
                    + " (those in the jar)")
    private Path webFolder;

    @Option(names = "--no-open", description = "do not open a browser")
    private boolean noOpen;

    @Spec
    private CommandSpec spec;

    private final ServerStarter starter;

    /** Starts a server. */
    @FunctionalInterface
    public interface ServerStarter {
        /**
         * Starts a server that runs until it is closed.
         *
         * @param log where sessions are kept; it is closed with the server
         * @throws BindException if the address cannot be listened on
         */
        RunningServer start(ServerConfig config, SessionLog log) throws BindException;
    }

    /** A running server. */
    public interface RunningServer extends AutoCloseable {
        int port();

        @Override
        void close();
    }

    public ServeCommand(ServerStarter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try {
            List<String> lanHosts = classroom ? LocalNetwork.addresses() : List.of();
            requireDays();
            serve(new ServerConfig(
                    listenedOn(),
                    port,
                    metricsPort,
                    lanHosts,
                    publicUrl(),
                    proxies(),
                    embedders(),
                    stalledSeconds(),
                    webFolder()));
            return 0;
        } catch (BindException e) {
            err.println("Port " + port + " of " + listenedOn() + " can't be used (" + e.getMessage()
                    + "). Choose another one with --port.");
            return 1;
        } catch (StorageException e) {
            err.println(e.what() + " " + e.hint());
            return 1;
        } catch (UsageException e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private SessionLog log() {
        if (data == null) {
            return SessionLog.inMemory(dataLimit == null ? Limit.UNSAVED_DATA_MEGABYTES.value() : dataLimit);
        }
        return SessionLog.in(DataFolder.take(data).log(), dataLimit == null ? 0 : dataLimit);
    }

    private void serve(ServerConfig config) throws BindException, InterruptedException {
        SessionLog log = log();
        JvmWarmUp.start();
        RunningServer running = starter.start(config, log);
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "end"));
        if (keepDays > 0) {
            new HourlyPrune(log, keepDays, System::currentTimeMillis).start();
        }
        String address = config.publicUrl() == null
                ? "http://localhost:" + running.port() + "/"
                : config.publicUrl().toString();
        PrintWriter out = spec.commandLine().getOut();
        out.println("Shared Page Lab is at " + address);
        config.lanHosts()
                .forEach(lan -> out.println("For the class:       http://" + lan + ":" + running.port() + "/"));
        if (!classroom && !LOOPBACK.contains(listenedOn()) && !config.isHttps()) {
            out.println("WARNING: " + listenedOn()
                    + " serves plain http, which others on the network can read. Put a proxy with TLS"
                    + " in front and set --url https://... and --trust-proxy.");
        }
        out.println("Ctrl+C stops it.");
        out.flush();
        if (!noOpen) {
            BrowserLauncher.open(address);
        }
        new CountDownLatch(1).await();
    }

    /** Only origins are accepted, since they are copied into a header. */
    private List<String> embedders() throws UsageException {
        for (String origin : embedders) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new UsageException(
                        "--embed must be an origin such as https://moodle.example.edu, not " + origin + ".");
            }
        }
        return embedders;
    }

    private void requireDays() throws UsageException {
        if (keepDays < 0) {
            throw new UsageException("--keep-days must be 1 or more, or 0 for ever, not " + keepDays + ".");
        }
    }

    private int stalledSeconds() throws UsageException {
        if (stalledSeconds < 1) {
            throw new UsageException("--stalled-seconds must be 1 or more, not " + stalledSeconds + ".");
        }
        return stalledSeconds;
    }

    private Path webFolder() throws UsageException {
        if (webFolder != null && !Files.isRegularFile(webFolder.resolve("index.html"))) {
            throw new UsageException(
                    "--web must be a folder with the file index.html, such as web/public, not " + webFolder + ".");
        }
        return webFolder;
    }

    private String listenedOn() {
        return host != null ? host : classroom ? "0.0.0.0" : "127.0.0.1";
    }

    private URI publicUrl() throws UsageException {
        if (url == null) {
            return null;
        }
        try {
            URI parsed = new URI(url);
            boolean web = "http".equalsIgnoreCase(parsed.getScheme()) || "https".equalsIgnoreCase(parsed.getScheme());
            if (web && parsed.getHost() != null) {
                return parsed;
            }
        } catch (URISyntaxException e) {
            // reported below, like any other unsuitable address
        }
        throw new UsageException("--url must be an address such as https://lab.example.edu/, not " + url + ".");
    }

    private TrustedProxies proxies() throws UsageException {
        try {
            return TrustedProxies.at(trustedProxies);
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    "--trust-proxy must be one or more IP addresses such as 127.0.0.1,::1. " + e.getMessage());
        }
    }
}
