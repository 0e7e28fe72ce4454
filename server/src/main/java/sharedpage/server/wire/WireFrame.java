package sharedpage.server.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import sharedpage.server.view.Json;

/**
 * A wire message as it travels. It is encoded once, and all connections that get it share the same bytes.
 *
 * <pre>
 * WebSocket frame (RFC 6455), server to client, not masked, not compressed
 *   byte 0      1 000 0001     final frame, text
 *   byte 1..    0 length       7 bits; 126: then 16 bits; 127: then 64 bits
 *   the rest    {"type":"steps","seq":7, …}     one JSON object, UTF-8: what this class holds
 * </pre>
 */
public final class WireFrame {
    private final ByteBuffer utf8;

    private WireFrame(byte[] utf8) {
        this.utf8 = ByteBuffer.wrap(utf8).asReadOnlyBuffer();
    }

    public static WireFrame of(ServerMessage message) {
        return new WireFrame(Json.bytes(message));
    }

    /** The number of bytes. */
    public int length() {
        return utf8.remaining();
    }

    /** The bytes, with a position of their own. */
    public ByteBuffer bytes() {
        return utf8.duplicate();
    }

    @Override
    public String toString() {
        return StandardCharsets.UTF_8.decode(bytes()).toString();
    }
}
