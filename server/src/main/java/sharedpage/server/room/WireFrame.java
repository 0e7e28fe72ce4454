package sharedpage.server.room;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A wire message as it travels. It is encoded once, and all who get it share the same bytes. */
public final class WireFrame {
    private final ByteBuffer utf8;

    private WireFrame(ByteBuffer utf8) {
        this.utf8 = utf8;
    }

    public static WireFrame of(String wireMessage) {
        return new WireFrame(
                ByteBuffer.wrap(wireMessage.getBytes(StandardCharsets.UTF_8)).asReadOnlyBuffer());
    }

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
