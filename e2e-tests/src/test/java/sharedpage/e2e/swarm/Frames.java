package sharedpage.e2e.swarm;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Splits the bytes of a WebSocket server into frames; of a payload only what the listener wants is kept. */
public final class Frames {
    /** Bytes kept of a frame that is not wanted whole; the sequence number of its entry is among them. */
    private static final int BEGIN = 64;

    private static final int HEAD = 2;

    private final byte[] head = new byte[10];
    private final boolean whole;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(BEGIN);
    private int read;
    private int needed = HEAD;
    private long left = -1;

    /**
     * Before the first byte.
     *
     * @param whole whether the listener wants whole frames
     */
    Frames(boolean whole) {
        this.whole = whole;
    }

    /** Reads all bytes of the buffer. */
    void read(ByteBuffer in, FrameListener listener) {
        while (in.hasRemaining()) {
            if (left < 0) {
                readHead(in.get());
            } else {
                readPayload(in);
            }
            if (left == 0) {
                listener.onFrame(head[0] & 0x0f, kept.toString(StandardCharsets.UTF_8));
                kept.reset();
                read = 0;
                needed = HEAD;
                left = -1;
            }
        }
    }

    private void readHead(byte next) {
        head[read++] = next;
        if (read == HEAD) {
            int length = next & 0x7f;
            needed = HEAD + (length == 126 ? 2 : length == 127 ? 8 : 0);
        }
        if (read == needed) {
            left = needed == HEAD ? head[1] & 0x7f : extended();
        }
    }

    private long extended() {
        long length = 0;
        for (int i = HEAD; i < needed; i++) {
            length = (length << 8) | (head[i] & 0xff);
        }
        return length;
    }

    private void readPayload(ByteBuffer in) {
        int here = (int) Math.min(left, in.remaining());
        int wanted = whole ? here : Math.min(here, BEGIN - kept.size());
        kept.write(in.array(), in.arrayOffset() + in.position(), wanted);
        in.position(in.position() + here);
        left -= here;
    }

    /** The answer of a client to a ping without content. */
    static ByteBuffer pong() {
        return ByteBuffer.allocate(6)
                .put((byte) 0x8a)
                .put((byte) 0x80)
                .putInt(0)
                .flip();
    }

    /** A text frame from a client. The mask is zero, which the standard allows, so that the text stands as it is. */
    static ByteBuffer text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(bytes.length + 14);
        frame.put((byte) 0x81);
        if (bytes.length < 126) {
            frame.put((byte) (0x80 | bytes.length));
        } else {
            frame.put((byte) (0x80 | 126)).putShort((short) bytes.length);
        }
        return frame.putInt(0).put(bytes).flip();
    }
}
