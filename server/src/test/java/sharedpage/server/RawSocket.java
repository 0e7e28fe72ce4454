package sharedpage.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** A WebSocket as bare bytes, from any address of the loopback interface. */
public final class RawSocket implements AutoCloseable {
    private static final String HANDSHAKE = String.join(
            "\r\n",
            "GET /ws/s/%s HTTP/1.1",
            "Host: localhost",
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "",
            "");

    private final Socket socket;

    /** Connects to a session from this address and shakes hands. */
    public RawSocket(int port, byte[] from, JsonNode session) throws IOException {
        this(port, from, session, new Socket());
    }

    private RawSocket(int port, byte[] from, JsonNode session, Socket socket) throws IOException {
        this.socket = socket;
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(from), 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(Await.MILLISECONDS);
        write(HANDSHAKE.formatted(session.get("id").stringValue()).getBytes(StandardCharsets.US_ASCII));
        String status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        if (!status.equals("HTTP/1.1 101")) {
            throw new AssertionError("the handshake was answered " + status);
        }
    }

    /** Connects with a receive buffer of only these bytes, so that the server cannot send far ahead of what is read. */
    public static RawSocket withReceiveBuffer(int port, JsonNode session, int bytes) throws IOException {
        Socket socket = new Socket();
        // Before it connects, since the window is negotiated then.
        socket.setReceiveBufferSize(bytes);
        return new RawSocket(port, new byte[] {127, 0, 0, 1}, session, socket);
    }

    public void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** A whole text frame of at most 65,535 bytes, in which {@code '} may stand for a quotation mark. */
    public void say(String text) throws IOException {
        byte[] payload = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(0x81);
        frame.write(0x80 | 126);
        frame.write(payload.length >> 8);
        frame.write(payload.length);
        frame.writeBytes(new byte[4]);
        frame.writeBytes(payload);
        write(frame.toByteArray());
    }

    /** Joins with the host's or the viewer's token of a session. */
    public void join(JsonNode session, String role) throws IOException {
        say("{'type': 'join', 'token': '" + session.get(role).stringValue() + "', 'seen': null}");
    }

    /** Reads until one of these texts has come; returns that one. */
    public String hear(String... wanted) throws IOException {
        StringBuilder heard = new StringBuilder();
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[8192];
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            heard.append(new String(buffer, 0, length, StandardCharsets.ISO_8859_1));
            for (String one : wanted) {
                if (heard.indexOf(one) >= 0) {
                    return one;
                }
            }
        }
        throw new AssertionError("the server hung up after saying " + heard);
    }

    /** Says that no more will come, and reads whatever is still said; a server that does not hang up then fails the test. */
    public void end() throws IOException {
        socket.shutdownOutput();
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
