package sharedpage.e2e.swarm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Very many WebSocket clients on the one thread that uses it. */
public final class Swarm implements AutoCloseable {
    private static final int BUFFER_BYTES = 262_144;
    /** Connections that are made at a time, so that no accept queue of the operating system overflows. */
    private static final int CONNECTING = 100;

    private final URI server;
    private final Selector selector;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    private final List<SwarmConnection> connections = new ArrayList<>();

    public Swarm(URI server) {
        this.server = server;
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds a client.
     *
     * @param host last number of the address 127.0.0.HOST from which it connects
     * @param whole whether its listener wants whole frames
     */
    public SwarmConnection connect(int host, boolean whole, Endpoint endpoint, FrameListener listener) {
        try {
            SwarmConnection connection = new SwarmConnection(
                    selector, server, new byte[] {127, 0, 0, (byte) host}, whole, endpoint, listener);
            connections.add(connection);
            int connecting = CONNECTING;
            if (connections.stream()
                            .filter(one -> !one.isOpen() && !one.isClosed())
                            .count()
                    >= connecting) {
                runUntil(
                        () -> connections.stream()
                                        .filter(one -> !one.isOpen() && !one.isClosed())
                                        .count()
                                < connecting / 2,
                        5);
            }
            return connection;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads and writes what is ready, and waits at most so long for it. */
    public void poll(long nanoseconds) {
        try {
            long milliseconds = TimeUnit.NANOSECONDS.toMillis(nanoseconds);
            if (milliseconds > 0) {
                selector.select(milliseconds);
            } else {
                selector.selectNow();
            }
            for (var keys = selector.selectedKeys().iterator(); keys.hasNext(); ) {
                ((SwarmConnection) keys.next().attachment()).process(buffer);
                keys.remove();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs until the condition holds; returns false if it does not within so many seconds. */
    public boolean runUntil(BooleanSupplier done, int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            poll(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return true;
    }

    /** Runs until a time of {@link System#nanoTime}. */
    public void runUntil(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            poll(left);
        }
    }

    /** Closes all connections at once, without a close frame. */
    public void closeAll() {
        try {
            for (SwarmConnection connection : connections) {
                connection.close();
            }
            connections.clear();
            selector.selectNow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closeAll();
        try {
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
