package sharedpage.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.MissingNode;

/** A viewer: the JDK's own WebSocket client with what it has received. */
public final class TestClient implements WebSocket.Listener, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** Stands in the queue behind the last wire message of a connection that has ended. */
    private static final JsonNode END = MissingNode.getInstance();

    private final LinkedBlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder parts = new StringBuilder();
    private final WebSocket socket;
    private volatile boolean reading = true;
    private JsonNode last = END;

    public TestClient(URI address) {
        socket = HTTP.newWebSocketBuilder().buildAsync(address, this).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        parts.append(data);
        if (last) {
            received.add(JSON.readTree(parts.toString()));
            parts.setLength(0);
        }
        if (reading) {
            from.request(1);
        }
        return null;
    }

    /** Reads one more wire message at most, then nothing, so that the server's words pile up. */
    public TestClient stopReading() {
        reading = false;
        return this;
    }

    public TestClient readOn() {
        reading = true;
        socket.request(1);
        return this;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        end(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        end(-1);
    }

    private void end(int code) {
        closed.complete(code);
        received.add(END);
    }

    /** Joins with the host's or the viewer's token of a session; its welcome is still to be heard. */
    public TestClient join(JsonNode session, String role) {
        return join(session, role, null);
    }

    /** Comes back with the number of the last entry that it has seen. */
    public TestClient join(JsonNode session, String role, Integer seen) {
        return say("{'type': 'join', 'token': '" + session.get(role).stringValue() + "', 'seen': " + seen + "}");
    }

    /** Sends a wire message, in which {@code '} may stand for a quotation mark. */
    public TestClient say(String text) {
        socket.sendText(text.replace('\'', '"'), true).join();
        return this;
    }

    public void sayBinary(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    /** The next wire message from the server, whatever it is. */
    public JsonNode hear() {
        return hear(() -> "a wire message");
    }

    private JsonNode hear(Supplier<String> what) {
        return hearOrEnd(what)
                .orElseThrow(() -> new AssertionError("the connection ended with code " + closed.join() + " instead of "
                        + what.get() + "; last wire message: " + last));
    }

    /** The next wire message from the server; empty when the connection has ended instead. */
    public Optional<JsonNode> hearOrEnd() {
        return hearOrEnd(() -> "a wire message, or the end of the connection");
    }

    private Optional<JsonNode> hearOrEnd(Supplier<String> what) {
        JsonNode next = Await.next(received, () -> what.get() + "; last wire message: " + last);
        if (next.isMissingNode()) {
            received.add(END);
            return Optional.empty();
        }
        last = next;
        return Optional.of(next);
    }

    /**
     * Fails if the server has said anything so far but how many are here. A heartbeat is answered at once, but never
     * overtakes what was said before.
     */
    public void hearsNothing() {
        say("{'type': 'heartbeat', 'seq': 0}");
        JsonNode next = hear(() -> "heartbeat");
        while (next.get("type").stringValue().equals("people")) {
            next = hear(() -> "heartbeat");
        }
        if (!next.get("type").stringValue().equals("heartbeat")) {
            throw new AssertionError("the server said " + next);
        }
    }

    /** The next wire message of this type; others before it are passed over. */
    public JsonNode hear(String type) {
        JsonNode next = hear(() -> type);
        while (!next.get("type").stringValue().equals(type)) {
            next = hear(() -> type);
        }
        return next;
    }

    /** The code with which the server closed the connection, or -1 if the connection broke. */
    public int closeCode() {
        return Await.result(closed, () -> "the end of the connection");
    }

    @Override
    public void close() {
        socket.abort();
    }
}
