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

/** One connection of a {@link Swarm}: opening handshake, frames to send, frames received. */
public final class SwarmConnection {
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
    private final FrameListener listener;
    private final StringBuilder answer = new StringBuilder();
    private final ByteBuffer handshake;
    private final Deque<ByteBuffer> outgoing = new ArrayDeque<>();
    private boolean upgraded;
    private boolean closed;
    private boolean paused;

    /**
     * Begins to connect.
     *
     * @param from the address of the loopback interface from which it connects
     */
    SwarmConnection(
            Selector selector, URI server, byte[] from, boolean whole, Endpoint endpoint, FrameListener listener)
            throws IOException {
        this.frames = new Frames(whole);
        this.listener = listener;
        this.handshake = ByteBuffer.wrap(
                HANDSHAKE.formatted(endpoint.path(), server.getAuthority()).getBytes(StandardCharsets.US_ASCII));
        channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.bind(new InetSocketAddress(InetAddress.getByAddress(from), 0));
        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()));
        key = channel.register(selector, SelectionKey.OP_CONNECT, this);
        if (endpoint.firstMessage() != null) {
            outgoing.add(Frames.text(endpoint.firstMessage()));
        }
    }

    /** Whether the handshake is complete and the connection still open. */
    public boolean isOpen() {
        return upgraded && !closed;
    }

    /** Whether the server has closed it or refused the handshake. */
    public boolean isClosed() {
        return closed;
    }

    /** Whether nothing waits to be sent. */
    public boolean hasSentAll() {
        return upgraded && outgoing.isEmpty();
    }

    /** The server's answer to the handshake. */
    public String answer() {
        return answer.toString();
    }

    /** Sends a text; whether the server has closed the connection meanwhile is seen by {@link #isClosed}. */
    public void send(String text) {
        outgoing.add(Frames.text(text));
        try {
            try {
                write();
            } catch (IOException broken) {
                close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads nothing any more, so that the server's messages pile up. */
    public void stopReading() {
        paused = true;
        key.interestOpsAnd(~SelectionKey.OP_READ);
    }

    public void close() throws IOException {
        closed = true;
        channel.close();
    }

    /** Performs the operations for which the selector found it ready. */
    void process(ByteBuffer buffer) throws IOException {
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
    private void onFrame(int opcode, String text) {
        if (opcode == OpCode.PING) {
            outgoing.add(Frames.pong());
        } else {
            listener.onFrame(opcode, text);
        }
    }

    /** Frames wait for the end of the handshake, as the standard demands. */
    private void write() throws IOException {
        channel.write(handshake);
        while (upgraded && !outgoing.isEmpty()) {
            channel.write(outgoing.peek());
            if (outgoing.peek().hasRemaining()) {
                break;
            }
            outgoing.remove();
        }
        boolean more = handshake.hasRemaining() || (upgraded && !outgoing.isEmpty());
        key.interestOps((paused ? 0 : SelectionKey.OP_READ) | (more ? SelectionKey.OP_WRITE : 0));
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
                onHandshake();
            }
        }
        if (upgraded) {
            frames.read(buffer, this::onFrame);
            write();
        }
    }

    private void onHandshake() throws IOException {
        if (!answer.substring(0, UPGRADED.length()).equals(UPGRADED)) {
            close();
            return;
        }
        upgraded = true;
        write();
    }
}
