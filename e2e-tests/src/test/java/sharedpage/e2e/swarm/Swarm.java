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
    /** Connections that are made at a time, so that no queue of the operating system runs over. */
    private static final int DIALLING = 100;

    private final URI server;
    private final Selector selector;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    private final List<Line> lines = new ArrayList<>();

    public Swarm(URI server) {
        this.server = server;
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One client more.
     *
     * @param host last number of the address 127.0.0.HOST from which it comes
     * @param whole whether its hearer wants whole frames
     * @param first what it says first, or null
     */
    public Line connect(int host, boolean whole, Greeting first, Frames.Hearer hearer) {
        try {
            Line line = new Line(selector, server, new byte[] {127, 0, 0, (byte) host}, whole, first, hearer);
            lines.add(line);
            int dialling = DIALLING;
            if (lines.stream().filter(one -> !one.isOpen() && !one.isGone()).count() >= dialling) {
                goOnUntil(
                        () -> lines.stream()
                                        .filter(one -> !one.isOpen() && !one.isGone())
                                        .count()
                                < dialling / 2,
                        5);
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads and writes what can be, for so long at most. */
    public void turn(long nanoseconds) {
        try {
            long milliseconds = TimeUnit.NANOSECONDS.toMillis(nanoseconds);
            if (milliseconds > 0) {
                selector.select(milliseconds);
            } else {
                selector.selectNow();
            }
            for (var keys = selector.selectedKeys().iterator(); keys.hasNext(); ) {
                ((Line) keys.next().attachment()).act(buffer);
                keys.remove();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes on until this holds; returns whether it did before so many seconds were over. */
    public boolean goOnUntil(BooleanSupplier done, int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            turn(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return true;
    }

    /** Goes on for so long. */
    public void goOnUntil(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            turn(left);
        }
    }

    /** Everybody hangs up at once, without a word. */
    public void scatter() {
        try {
            for (Line line : lines) {
                line.close();
            }
            lines.clear();
            selector.selectNow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        scatter();
        try {
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
