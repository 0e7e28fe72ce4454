package sharedpage.e2e.support;

import java.net.BindException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import sharedpage.server.App;
import sharedpage.server.cli.ServerConfig;
import sharedpage.server.limits.TrustedProxies;
import sharedpage.server.store.SessionLog;

/** The real server on a port of its own, in this JVM; as an extension it ends with its class. */
public final class RunningApp implements AutoCloseable, AfterAllCallback {
    private final App app;

    private RunningApp(App app) {
        this.app = app;
    }

    /** Starts a server on any free port. */
    public static RunningApp start() {
        return startAt(0, null);
    }

    /**
     * Starts a server.
     *
     * @param port to listen on; 0 for any free one
     * @param publicUrl the address at which browsers reach it, if that is not its own; else null
     */
    public static RunningApp startAt(int port, URI publicUrl) {
        return startAt(port, publicUrl, List.of());
    }

    /** Starts a server whose lessons pages of this origin may show in a frame. */
    public static RunningApp embeddedBy(String origin) {
        return startAt(0, null, List.of(origin));
    }

    private static RunningApp startAt(int port, URI publicUrl, List<String> embedders) {
        try {
            return new RunningApp(new App(
                    new ServerConfig(
                            "127.0.0.1",
                            port,
                            0,
                            List.of(),
                            publicUrl,
                            TrustedProxies.at(List.of()),
                            embedders,
                            20,
                            null),
                    SessionLog.inMemory(64)));
        } catch (BindException e) {
            throw new AssertionError("the server cannot listen on port " + port, e);
        }
    }

    public int port() {
        return app.port();
    }

    /** The address of a path on this server, such as {@code /l/walls}. */
    public URI address(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    /** Says good-bye to everybody and stops. */
    @Override
    public void close() {
        app.close();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }
}
