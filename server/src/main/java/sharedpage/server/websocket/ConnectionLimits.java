package sharedpage.server.websocket;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.eclipse.jetty.websocket.api.Configurable;
import sharedpage.server.limits.Limit;
import sharedpage.server.limits.TokenBucket;
import sharedpage.server.wire.ClientMessageReader;

/** What a connection may do, and the limits that {@code welcome} sends to it. */
public final class ConnectionLimits {
    static final long JOIN_MILLISECONDS = Limit.JOIN_SECONDS.value() * 1_000L;
    static final long SILENCE_MILLISECONDS = Limit.SILENCE_MILLISECONDS.value();
    /** Above the limit for wire messages, so that one that is somewhat too long is refused in words. */
    private static final int FRAME_BYTES = Limit.FRAME_BYTES.value();

    private ConnectionLimits() {}

    /** Wire messages of one connection: a whole class may have the same link. */
    static TokenBucket viewerMessages(LongSupplier clock) {
        return new TokenBucket(Limit.VIEWER_MESSAGES_PER_SECOND.value(), Limit.VIEWER_MESSAGE_BURST.value(), clock);
    }

    /** Refusals for sending too fast that a connection may get: 100 at once, then one a second. */
    static TokenBucket refusals(LongSupplier clock) {
        return new TokenBucket(Limit.RATE_REFUSALS_PER_SECOND.value(), Limit.RATE_REFUSAL_BURST.value(), clock);
    }

    /** Names and values of the limits as {@code welcome} sends them. */
    public static Map<String, Integer> asWire() {
        Map<String, Integer> limits = new LinkedHashMap<>();
        limits.put("wire_message_bytes", ClientMessageReader.BYTES_LIMIT);
        limits.put("messages_per_second", Limit.HOST_MESSAGES_PER_SECOND.value());
        limits.put("messages_per_second_viewer", Limit.VIEWER_MESSAGES_PER_SECOND.value());
        limits.put("steps", Limit.SESSION_STEPS.value());
        limits.put("silence_seconds", (int) (SILENCE_MILLISECONDS / 1000));
        return limits;
    }

    static void set(Configurable socket) {
        socket.setMaxTextMessageSize(FRAME_BYTES);
        socket.setMaxBinaryMessageSize(FRAME_BYTES);
        socket.setMaxFrameSize(FRAME_BYTES);
        // Never reached: each connection looks by itself, and what it sends is activity, too.
        socket.setIdleTimeout(Duration.ofMillis(3 * SILENCE_MILLISECONDS));
    }
}
