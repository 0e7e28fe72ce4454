package sharedpage.e2e.protocol;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import sharedpage.e2e.support.Await;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A client written from server/PROTOCOL.md alone: how it makes a session, joins it, and sends and hears wire messages. */
public final class WireClient implements WebSocket.Listener, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** Stands in what was heard where the connection broke. */
    private static final JsonNode BROKEN = JSON.createObjectNode();

    private final LinkedBlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder parts = new StringBuilder();
    private final WebSocket socket;
    private final String name = UUID.randomUUID().toString();
    private JsonNode last = BROKEN;
    private int ids;

    /** The server is not there any more, or wants no more. */
    static final class GoneException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** What opens a session: section 1. */
    public record Session(String id, String host, String viewer) {}

    private WireClient(URI server, String session) {
        URI address = URI.create("ws://" + server.getAuthority() + "/ws/s/" + session);
        socket = HTTP.newWebSocketBuilder().buildAsync(address, this).join();
    }

    /** Makes a session from the body of {@code POST /api/sessions/ID}. */
    public static Session session(URI server, String body) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/sessions/" + UUID.randomUUID()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new AssertionError("no session: " + answer.body());
            }
            JsonNode made = JSON.readTree(answer.body());
            return new Session(text(made, "id"), text(made, "host"), text(made, "viewer"));
        } catch (IOException e) {
            throw new AssertionError("the server did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Connects to a session and says nothing yet. */
    static WireClient connect(URI server, String session) {
        return new WireClient(server, session);
    }

    /** Connects and joins; the answer, {@code welcome}, is the next thing heard. */
    public static WireClient join(URI server, Session session, String token) {
        return connect(server, session.id()).say("{'type':'join','token':'%s','seen':null}", token);
    }

    /** Sends a wire message, in which {@code '} stands for a quotation mark. */
    @SuppressWarnings("AnnotateFormatMethod") // the annotation is not worth a library of its own
    WireClient say(String format, Object... arguments) {
        socket.sendText(format.formatted(arguments).replace('\'', '"'), true).join();
        return this;
    }

    WireClient sayBinary(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
        return this;
    }

    /** An id that nobody in the session has used yet. */
    String freshId() {
        return name + "-" + ids++;
    }

    /**
     * The next wire message, whatever it is.
     *
     * @throws GoneException if the connection broke
     */
    JsonNode hear() {
        return next("a wire message");
    }

    private JsonNode next(String what) {
        JsonNode next = Await.next(heard, () -> what + "; heard last: " + last);
        if (next.isEmpty()) {
            throw new GoneException();
        }
        last = next;
        return next;
    }

    /** The next wire message of a type; others are passed over. */
    public JsonNode hear(String type) {
        JsonNode next = next(type);
        while (!text(next, "type").equals(type)) {
            next = next(type);
        }
        return next;
    }

    /** The code with which the server hung up. */
    int closeCode() {
        return Await.result(closed, () -> "the end of the connection; heard last: " + last);
    }

    static String text(JsonNode object, String key) {
        return object.get(key).stringValue();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        parts.append(data);
        if (last) {
            heard.add(JSON.readTree(parts.toString()));
            parts.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        heard.add(BROKEN);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
        heard.add(BROKEN);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
