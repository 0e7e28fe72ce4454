package sharedpage.server;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A viewer: the JDK's own WebSocket client with what it has received. */
public final class TestClient implements WebSocket.Listener, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 10;

    private final LinkedBlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder parts = new StringBuilder();
    private final WebSocket socket;
    private volatile boolean reading = true;

    public TestClient(URI address) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, this)
                .join();
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
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(-1);
    }

    /** Joins with the drive or the view token of a session; its welcome is still to be heard. */
    public TestClient join(JsonNode session, String role) {
        return join(session, role, null);
    }

    /** Comes back with the number of the last entry that it has seen. */
    public TestClient join(JsonNode session, String role, Integer seen) {
        return say("{'type': 'join', 'session': '" + session.get("id").stringValue() + "', 'token': '"
                + session.get(role).stringValue() + "', 'seen': " + seen + "}");
    }

    /** Sends a wire message, in which {@code '} may stand for a quotation mark. */
    public TestClient say(String text) {
        socket.sendText(text.replace('\'', '"'), true).join();
        return this;
    }

    /** Says the same again and again; the server may hang up in the middle of it. */
    public void flood(String text, int times) {
        try {
            for (int i = 0; i < times; i++) {
                say(text);
            }
        } catch (CompletionException hungUp) {
            assertInstanceOf(IOException.class, hungUp.getCause());
        }
    }

    public void sayBinary(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    /** The next wire message from the server, whatever it is. */
    public JsonNode hear() {
        try {
            JsonNode next = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("the server said nothing for " + PATIENCE_SECONDS + " s");
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Fails if the server says anything but how many are here. */
    public void hearsNothingFor(long milliseconds) {
        try {
            JsonNode next = received.poll(milliseconds, TimeUnit.MILLISECONDS);
            if (next != null && !next.get("type").stringValue().equals("people")) {
                throw new AssertionError("the server said " + next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The next wire message of this type; others before it are passed over. */
    public JsonNode hear(String type) {
        JsonNode next = hear();
        while (!next.get("type").stringValue().equals(type)) {
            next = hear();
        }
        return next;
    }

    /** The code with which the server hung up, or -1 if the connection broke. */
    public int closeCode() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
