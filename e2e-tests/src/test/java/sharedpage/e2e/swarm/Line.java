package sharedpage.e2e.swarm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.jetty.websocket.core.OpCode;

/** One connection of a {@link Swarm}: shakes hands, says what it has to say, hears frames. */
public final class Line {
    private static final String HANDSHAKE = String.join(
            "\r\n",
            "GET %s HTTP/1.1",
            "Host: %s",
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "",
            "");
    private static final String UPGRADED = "HTTP/1.1 101";

    private final SocketChannel channel;
    private final SelectionKey key;
    private final Frames frames;
    private final Frames.Hearer hearer;
    private final StringBuilder answer = new StringBuilder();
    private final ByteBuffer handshake;
    private final Deque<ByteBuffer> unsaid = new ArrayDeque<>();
    private boolean upgraded;
    private boolean gone;
    private boolean deaf;

    /**
     * Begins to connect.
     *
     * @param from the address of the loopback interface from which it comes
     * @param first where it connects, and what it says once hands are shaken
     */
    Line(Selector selector, URI server, byte[] from, boolean whole, Greeting first, Frames.Hearer hearer)
            throws IOException {
        this.frames = new Frames(whole);
        this.hearer = hearer;
        this.handshake = ByteBuffer.wrap(
                HANDSHAKE.formatted(first.path(), server.getAuthority()).getBytes(StandardCharsets.US_ASCII));
        channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.bind(new InetSocketAddress(InetAddress.getByAddress(from), 0));
        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()));
        key = channel.register(selector, SelectionKey.OP_CONNECT, this);
        if (first.text() != null) {
            unsaid.add(Frames.text(first.text()));
        }
    }

    /** Whether hands are shaken and the connection is still there. */
    public boolean isOpen() {
        return upgraded && !gone;
    }

    /** The server hung up, or never let it in. */
    public boolean isGone() {
        return gone;
    }

    /** What the server answered to the handshake. */
    public String answer() {
        return answer.toString();
    }

    public void say(String text) {
        try {
            unsaid.add(Frames.text(text));
            write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads nothing any more, so that what the server says piles up. */
    public void freeze() {
        deaf = true;
        key.interestOpsAnd(~SelectionKey.OP_READ);
    }

    public void close() throws IOException {
        gone = true;
        channel.close();
    }

    /** Does what the selector found to be possible. */
    void act(ByteBuffer buffer) throws IOException {
        try {
            if (key.isConnectable() && channel.finishConnect()) {
                key.interestOps(SelectionKey.OP_READ);
                write();
            }
            if (key.isValid() && key.isWritable()) {
                write();
            }
            if (key.isValid() && key.isReadable()) {
                read(buffer);
            }
        } catch (IOException broken) {
            close();
        }
    }

    /** Pings are answered by the connection itself, as in a browser. */
    private void heard(int opcode, String text) {
        if (opcode == OpCode.PING) {
            unsaid.add(Frames.pong());
        } else {
            hearer.heard(opcode, text);
        }
    }

    /** Frames wait for the end of the handshake, as the standard demands. */
    private void write() throws IOException {
        channel.write(handshake);
        while (upgraded && !unsaid.isEmpty()) {
            channel.write(unsaid.peek());
            if (unsaid.peek().hasRemaining()) {
                break;
            }
            unsaid.remove();
        }
        boolean more = handshake.hasRemaining() || (upgraded && !unsaid.isEmpty());
        key.interestOps((deaf ? 0 : SelectionKey.OP_READ) | (more ? SelectionKey.OP_WRITE : 0));
    }

    private void read(ByteBuffer buffer) throws IOException {
        buffer.clear();
        if (channel.read(buffer) < 0) {
            close();
            return;
        }
        buffer.flip();
        while (!upgraded && buffer.hasRemaining()) {
            answer.append((char) buffer.get());
            if (answer.length() >= 4 && answer.indexOf("\r\n\r\n", answer.length() - 4) >= 0) {
                shaken();
            }
        }
        if (upgraded) {
            frames.read(buffer, this::heard);
            write();
        }
    }

    private void shaken() throws IOException {
        if (!answer.substring(0, UPGRADED.length()).equals(UPGRADED)) {
            close();
            return;
        }
        upgraded = true;
        write();
    }
}
