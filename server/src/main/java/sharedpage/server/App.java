package sharedpage.server;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.util.List;
import sharedpage.server.command.Serve;
import sharedpage.server.http.Admission;
import sharedpage.server.http.CodeRoutes;
import sharedpage.server.http.HttpServer;
import sharedpage.server.http.Origins;
import sharedpage.server.http.ScenarioRoutes;
import sharedpage.server.http.SecurityHeaders;
import sharedpage.server.http.SessionRoutes;
import sharedpage.server.http.Versions;
import sharedpage.server.limit.Proxies;
import sharedpage.server.room.Rooms;
import sharedpage.server.room.Timers;
import sharedpage.server.socket.Socket;
import sharedpage.server.socket.SocketLimits;
import sharedpage.server.store.SessionLog;

/** The server, put together: HTTP for the page and for making sessions, one WebSocket for each viewer. */
public final class App implements Serve.Running {
    private final Timers timers = new Timers();
    private final SessionLog log;
    private final Rooms rooms;
    private final Javalin javalin;

    /**
     * Starts a server; it runs until it is closed.
     *
     * @param host address to listen on
     * @param port to listen on; 0 for any free one
     * @param lanHosts addresses on the local network that the server prints as its own
     * @param publicUrl the address that a proxy in front serves, or null
     * @param proxies those who say truly from where a request comes
     * @param log where sessions are kept; it is closed with the server
     * @throws BindException if the address cannot be listened on
     */
    public App(String host, int port, List<String> lanHosts, URI publicUrl, Proxies proxies, SessionLog log)
            throws BindException {
        this.log = log;
        rooms = new Rooms(SocketLimits.told(), timers, log, Versions.ofTheServer(), () -> address(lanHosts, publicUrl));
        boolean https = publicUrl != null && "https".equalsIgnoreCase(publicUrl.getScheme());
        Origins origins = new Origins(this::port, lanHosts, publicUrl);
        javalin = Javalin.create(config -> {
            new HttpServer(new SecurityHeaders(https), origins, new Admission(proxies, System::nanoTime))
                    .addTo(config, host, port);
            ScenarioRoutes.addTo(config);
            new SessionRoutes(rooms).addTo(config.routes);
            new CodeRoutes(rooms, proxies).addTo(config.routes);
            new Socket(rooms, timers, proxies).addTo(config);
        });
        try {
            javalin.start();
        } catch (UncheckedIOException e) {
            throw bindException(e.getCause());
        }
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
    private String address(List<String> lanHosts, URI publicUrl) {
        if (publicUrl != null) {
            String url = publicUrl.toString();
            return url.endsWith("/") ? url : url + "/";
        }
        return "http://" + (lanHosts.isEmpty() ? "localhost" : lanHosts.get(0)) + ":" + port() + "/";
    }

    /** The port on which it listens. */
    @Override
    public int port() {
        return javalin.port();
    }

    /** Says good-bye to everybody and stops. */
    @Override
    public void close() {
        rooms.close();
        javalin.stop();
        timers.close();
        log.close();
    }
}
