package sharedpage.benchmarks.fanout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes one frame to all connections as fast as they take it: shows how much the client can receive. */
public final class FrameFlood {
    private static final String UPGRADED = "HTTP/1.1 101 Switching Protocols\r\n\r\n";

    private FrameFlood() {}

    /**
     * Waits for so many connections, then begins.
     *
     * @param arguments number of connections, bytes of a text
     */
    public static void main(String[] arguments) throws IOException {
        int connections = Integer.parseInt(arguments[0]);
        int length = Integer.parseInt(arguments[1]);
        List<SocketChannel> channels = new ArrayList<>();
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), connections);
            System.out.println(
                    "Frame flood is at http://localhost:" + server.socket().getLocalPort() + "/");
            while (channels.size() < connections) {
                SocketChannel channel = server.accept();
                channel.read(ByteBuffer.allocate(1024));
                channel.write(ByteBuffer.wrap(UPGRADED.getBytes(StandardCharsets.US_ASCII)));
                channel.configureBlocking(false);
                channels.add(channel);
            }
            writeForEver(channels, frame(length));
        }
    }

    private static ByteBuffer frame(int length) {
        ByteBuffer frame =
                ByteBuffer.allocate(length + 4).put((byte) 0x81).put((byte) 126).putShort((short) length);
        String text = "{\"type\":\"steps\",\"seq\":0,\"steps\":[]";
        String filled = text + " ".repeat(length - text.length() - 1) + "}";
        return frame.put(filled.getBytes(StandardCharsets.US_ASCII)).flip();
    }

    private static void writeForEver(List<SocketChannel> channels, ByteBuffer frame) throws IOException {
        List<ByteBuffer> left = new ArrayList<>();
        channels.forEach(channel -> left.add(frame.duplicate()));
        while (true) {
            for (int i = 0; i < left.size(); i++) {
                if (!left.get(i).hasRemaining()) {
                    left.get(i).rewind();
                }
                channels.get(i).write(left.get(i));
            }
        }
    }
}
