package sharedpage.server.websocket;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.eclipse.jetty.websocket.api.Configurable;
import sharedpage.server.limits.AddressRateLimiter;
import sharedpage.server.limits.TokenBucket;
import sharedpage.server.session.Role;
import sharedpage.server.session.Session;
import sharedpage.server.wire.ClientMessageReader;

/** What a connection may do, and what it is told of it. */
public final class ConnectionLimits {
    static final long JOIN_MILLISECONDS = 5_000;
    static final long SILENCE_MILLISECONDS = 45_000;
    /** Above the limit for wire messages, so that one that is somewhat too long is refused in words. */
    private static final int FRAME_BYTES = 65_536;

    /** Sessions that may be written to the disk for one address in an hour. */
    static final int KEPT_AN_HOUR = 600;

    private ConnectionLimits() {}

    static AddressRateLimiter keptByAddress(LongSupplier clock) {
        return new AddressRateLimiter(KEPT_AN_HOUR / 3600.0, KEPT_AN_HOUR, clock);
    }

    static TokenBucket rateFor(Role role, LongSupplier clock) {
        return role == Role.HOST ? new TokenBucket(20, 40, clock) : new TokenBucket(5, 10, clock);
    }

    /** Refusals for sending too fast that a connection may get: 100 at once, then one a second. */
    static TokenBucket refusals(LongSupplier clock) {
        return new TokenBucket(1, 100, clock);
    }

    /** Names and values of the limits as {@code welcome} tells them. */
    public static Map<String, Integer> asWire() {
        Map<String, Integer> told = new LinkedHashMap<>();
        told.put("wire_message_bytes", ClientMessageReader.BYTES_LIMIT);
        told.put("messages_per_second", 20);
        told.put("messages_per_second_view", 5);
        told.put("steps", Session.STEPS_LIMIT);
        told.put("silence_seconds", (int) (SILENCE_MILLISECONDS / 1000));
        return told;
    }

    static void set(Configurable socket) {
        socket.setMaxTextMessageSize(FRAME_BYTES);
        socket.setMaxBinaryMessageSize(FRAME_BYTES);
        socket.setMaxFrameSize(FRAME_BYTES);
        socket.setIdleTimeout(Duration.ofMillis(SILENCE_MILLISECONDS));
    }
}
