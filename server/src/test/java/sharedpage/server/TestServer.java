package sharedpage.server;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import sharedpage.server.cli.ServerConfig;
import sharedpage.server.limits.TrustedProxies;
import sharedpage.server.session.AccessTokens;
import sharedpage.server.store.SessionLog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A whole server on a real port of its own, for one class of tests. */
public final class TestServer implements BeforeAllCallback, AfterAllCallback {
    public static final String LAN_HOST = "192.168.7.9";
    /** All of 127.0.0.0/8 reaches the loopback interface, so a proxy can have an address of its own. */
    public static final String PROXY = "127.0.0.2";

    /** The one site whose pages may show a lesson in a frame. */
    public static final String EMBEDDER = "https://moodle.example.edu";

    public static final String PUBLIC_URL = "https://lab.example.edu/";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final int STALLED_SECONDS = 20;
    private static final int BIND_ATTEMPTS = 20;

    private final Supplier<SessionLog> log;
    private final int stalledSeconds;
    private App app;
    private ReplayThreads replays;
    private int metricsPort;
    private boolean up;

    public TestServer() {
        this(() -> SessionLog.inMemory(64));
    }

    /** A server that keeps its sessions in this log. */
    public TestServer(Supplier<SessionLog> log) {
        this(log, STALLED_SECONDS);
    }

    private TestServer(Supplier<SessionLog> log, int stalledSeconds) {
        this.log = log;
        this.stalledSeconds = stalledSeconds;
    }

    /** A server that cuts whoever takes nothing for so long. */
    public static TestServer thatCutsAfter(int seconds) {
        return new TestServer(() -> SessionLog.inMemory(64), seconds);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        SessionLog sessions = log.get();
        for (int attempt = 1; !up; attempt++) {
            metricsPort = freePort();
            try {
                replays = new ReplayThreads();
                app = new App(config(), sessions, replays);
                up = true;
            } catch (BindException e) {
                // Between the search for a free port and its use, a client's connection may have been given it.
                if (attempt == BIND_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private ServerConfig config() {
        return new ServerConfig(
                "127.0.0.1",
                0,
                metricsPort,
                List.of(LAN_HOST),
                URI.create(PUBLIC_URL),
                TrustedProxies.at(List.of(PROXY)),
                List.of(EMBEDDER),
                stalledSeconds,
                null);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (up) {
            up = false;
            keepFigures();
            app.close();
        }
    }

    /** For the search of all that was said in a run, when it is over. */
    private void keepFigures() {
        String figures = metricsText();
        try {
            Path folder = Files.createDirectories(Path.of("target", "server-logs"));
            Files.writeString(folder.resolve("figures-" + port() + ".txt"), figures);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Method and path of everything that this server was told to answer, such as {@code GET /api/scenarios/{name}}. */
    public List<String> routes() {
        return ((Javalin) part("javalin"))
                .unsafe.internalRouter.allHttpHandlers().stream()
                        .filter(one -> one.endpoint.method.isHttpMethod())
                        .map(one -> one.endpoint.method + " " + one.endpoint.path)
                        .toList();
    }

    /** The replay of a stored session that {@code begin} causes lasts until {@code meanwhile} is done. */
    public void duringReplay(Runnable begin, Runnable meanwhile) {
        replays.during(begin, meanwhile);
    }

    private Object part(String name) {
        try {
            Field part = App.class.getDeclaredField(name);
            part.setAccessible(true);
            return part.get(app);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("App has no " + name, e);
        }
    }

    /** Free at this moment. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError("no port is free", e);
        }
    }

    /** Where this server tells its figures. */
    public URI metrics() {
        return URI.create("http://127.0.0.1:" + metricsPort + "/metrics");
    }

    /** What this server tells there now. */
    public String metricsText() {
        return send(HttpRequest.newBuilder(metrics())).body();
    }

    public int port() {
        return app.port();
    }

    public URI address(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    /** A new connection that has not joined, for a session that does not exist. */
    public TestClient connect() {
        return connect("none");
    }

    /** A new connection to a session that has not joined. */
    public TestClient connect(JsonNode session) {
        return connect(session.get("id").stringValue());
    }

    /** A new connection to the session with this id that has not joined. */
    public TestClient connect(String session) {
        return new TestClient(URI.create("ws://localhost:" + port() + "/ws/s/" + session));
    }

    /** A new connection with a join code: first the code's session is asked for, as the page does. */
    public TestClient joinByCode(String code) {
        HttpResponse<String> answer = get("/api/codes/" + code);
        String session = answer.statusCode() == 200
                ? new ObjectMapper().readTree(answer.body()).get("session").stringValue()
                : "none";
        return connect(session).say("{'type': 'join', 'code': '" + code + "'}");
    }

    /** A new session of a library scenario, as the server answers it: id, host, viewer. */
    public JsonNode open(String scenario) {
        return open("{\"scenario\": \"" + scenario + "\"}", 201);
    }

    /** The path of a session that does not exist yet. */
    public static String freshSession() {
        return "/api/sessions/" + AccessTokens.randomId();
    }

    /** What the server answers to a request for a session. */
    public JsonNode open(String body, int status) {
        HttpResponse<String> answer = post(freshSession(), body);
        Assertions.assertEquals(status, answer.statusCode(), answer.body());
        return new ObjectMapper().readTree(answer.body());
    }

    /** A new connection that has joined with the host's or the viewer's token; its welcome is still to be heard. */
    public TestClient join(JsonNode session, String role) {
        return connect(session).join(session, role);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)).GET());
    }

    public HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(address(path)).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("the server did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Sends these very characters and returns all that the server answers until it hangs up or has said its head. */
    public String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(Await.MILLISECONDS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            StringBuilder answer = new StringBuilder();
            int next = socket.getInputStream().read();
            while (next >= 0 && answer.indexOf("\r\n\r\n") < 0) {
                answer.append((char) next);
                next = answer.indexOf("\r\n\r\n") < 0 ? socket.getInputStream().read() : -1;
            }
            return answer.toString();
        }
    }

    /** The head of the answer to a WebSocket handshake with these further header lines. */
    public String handshake(String path, String... headerLines) throws IOException {
        return raw("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port()
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + String.join(
                        "",
                        List.of(headerLines).stream().map(line -> line + "\r\n").toList()) + "\r\n");
    }
}
