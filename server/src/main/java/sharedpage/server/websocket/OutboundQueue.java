package sharedpage.server.websocket;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.common.WebSocketSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import sharedpage.server.concurrent.Timers;
import sharedpage.server.limits.Limit;
import sharedpage.server.metrics.ServerMetrics;
import sharedpage.server.wire.WireFrame;

/**
 * The one place where wire messages leave for a connection. What is in transit is bounded: a connection that cannot keep
 * up misses some, and is sent everything anew when it has caught up; one that makes no progress is disconnected.
 */
final class OutboundQueue {
    /** Wire messages in transit. Jetty itself has no limit set: to count them twice would cost each of them time. */
    private static final int MESSAGES_LIMIT = Limit.OUTBOUND_MESSAGES.value();
    /** Bytes in transit. A single longer wire message still goes when nothing else does. */
    private static final int BYTES_LIMIT = Limit.OUTBOUND_BYTES.value();

    private final ServerMetrics metrics;
    private final WebSocketSession session;
    private final Timers timers;
    private final int stalledSeconds;
    private final Runnable onCaughtUp;
    private int messages;
    private int bytes;
    private long done;
    private Timers.Timer watch = () -> {};
    private boolean behind;
    private boolean closing;
    private boolean watched;

    OutboundQueue(Session session, Timers timers, int stalledSeconds, Runnable onCaughtUp, ServerMetrics metrics) {
        this.stalledSeconds = stalledSeconds;
        this.metrics = metrics;
        this.session = (WebSocketSession) session;
        this.timers = timers;
        this.onCaughtUp = onCaughtUp;
    }

    synchronized void send(WireFrame wireMessage) {
        if (closing || behind) {
            return;
        }
        boolean fits = messages < MESSAGES_LIMIT && bytes + wireMessage.length() <= BYTES_LIMIT;
        if (messages > 0 && !fits) {
            behind = true;
            metrics.connectionFellBehind();
            return;
        }
        int length = wireMessage.length();
        messages++;
        bytes += length;
        metrics.sent(length);
        watch();
        put(wireMessage, Callback.from(() -> sent(length), failure -> disconnectIfOpen()));
    }

    /** Sends the last wire message, waits until it has left, and hangs up. */
    synchronized void sendLast(WireFrame wireMessage, int code, String words) {
        if (!closing) {
            closing = true;
            watch();
            put(wireMessage, Callback.from(() -> hangUp(code, words), failure -> disconnectIfOpen()));
        }
    }

    /**
     * A frame that comes after Jetty has begun to close, as it does for a huge wire message, fails too. Disconnecting then
     * would overtake the close frame, and the client would not learn the code.
     */
    private void disconnectIfOpen() {
        if (session.isOpen()) {
            session.disconnect();
        }
    }

    /** Straight to Jetty's core: its own sendText would encode the text again for each connection. */
    private void put(WireFrame wireMessage, Callback callback) {
        session.getCoreSession().sendFrame(new Frame(OpCode.TEXT, wireMessage.bytes()), callback, false);
    }

    synchronized void close(int code, String words) {
        if (!closing) {
            closing = true;
            hangUp(code, words);
        }
    }

    private void hangUp(int code, String words) {
        session.close(code, words, org.eclipse.jetty.websocket.api.Callback.NOOP);
    }

    private void sent(int length) {
        boolean caughtUp;
        synchronized (this) {
            messages--;
            bytes -= length;
            done++;
            caughtUp = behind && messages == 0;
            behind = behind && !caughtUp;
        }
        if (caughtUp) {
            onCaughtUp.run();
        }
    }

    /** Checks later whether anything has left since. One check for all that is in progress: a timer for each would cost more. */
    private void watch() {
        if (!watched) {
            watched = true;
            lookAgain();
        }
    }

    private void lookAgain() {
        long before = done;
        watch = timers.after(TimeUnit.SECONDS.toMillis(stalledSeconds), () -> cutIfStalledSince(before));
    }

    /** The connection is gone: nothing is sent any more, and the watch for a stall ends. */
    synchronized void stop() {
        closing = true;
        watch.stop();
    }

    private synchronized void cutIfStalledSince(long before) {
        boolean underWay = messages > 0 || closing;
        if (done == before && underWay) {
            metrics.connectionStalled();
            session.disconnect();
        } else if (underWay) {
            lookAgain();
        } else {
            watched = false;
        }
    }
}
