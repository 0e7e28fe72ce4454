package sharedpage.server.websocket;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.common.WebSocketSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.WebSocketCoreSession;
import sharedpage.server.concurrent.Timers;
import sharedpage.server.limits.Limit;
import sharedpage.server.metrics.ServerMetrics;
import sharedpage.server.wire.WireFrame;

/**
 * The one place where wire messages leave for a connection. What is in transit is bounded. A connection that cannot keep up
 * is behind until all of that has left: it misses what goes to several, its own answers are kept, and then it is sent
 * everything anew and after that the answers. One that makes no progress is disconnected.
 *
 * <pre>
 *   in transit   full           ...            empty: everything anew, then the answers
 *                  |             |               |
 *   behind         '--- misses what is sent,  ---'
 *                       keeps what is answered
 * </pre>
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
    private final Deque<WireFrame> kept = new ArrayDeque<>();
    private int messages;
    private int bytes;
    private int keptBytes;
    private long bytesHeard;
    private long done;
    private Timers.Timer watch = () -> {};
    private boolean behind;
    private boolean catchingUp;
    private boolean closing;
    private boolean watched;

    OutboundQueue(Session session, Timers timers, int stalledSeconds, Runnable onCaughtUp, ServerMetrics metrics) {
        this.stalledSeconds = stalledSeconds;
        this.metrics = metrics;
        this.session = (WebSocketSession) session;
        this.timers = timers;
        this.onCaughtUp = onCaughtUp;
    }

    /** Sends what may be left out if the connection is behind. */
    synchronized void send(WireFrame wireMessage) {
        if (hasRoomFor(wireMessage)) {
            transmit(wireMessage);
        }
    }

    /** Sends what is never left out, now or when the connection has caught up. */
    synchronized void answer(WireFrame wireMessage) {
        if (hasRoomFor(wireMessage)) {
            transmit(wireMessage);
        } else if (!closing) {
            keep(wireMessage);
        }
    }

    private boolean hasRoomFor(WireFrame wireMessage) {
        if (closing || behind) {
            return false;
        }
        boolean fits = messages < MESSAGES_LIMIT && bytes + wireMessage.length() <= BYTES_LIMIT;
        if (messages > 0 && !fits && !catchingUp) {
            behind = true;
            metrics.connectionFellBehind();
        }
        return !behind;
    }

    private void keep(WireFrame answer) {
        kept.add(answer);
        keptBytes += answer.length();
        if (kept.size() > Limit.KEPT_ANSWERS.value()
                || (kept.size() > 1 && keptBytes > Limit.KEPT_ANSWER_BYTES.value())) {
            metrics.connectionStalled();
            stop();
            session.disconnect();
        }
    }

    /** The connection is not behind any more: it is sent everything anew, and then the answers that were kept. */
    synchronized void catchUp(Runnable anew) {
        behind = false;
        catchingUp = true;
        anew.run();
        kept.forEach(this::transmit);
        kept.clear();
        keptBytes = 0;
        catchingUp = false;
    }

    private void transmit(WireFrame wireMessage) {
        if (closing) {
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

    /** Asks the other end for a sign of life. */
    synchronized void ping() {
        if (!closing) {
            session.getCoreSession().sendFrame(new Frame(OpCode.PING), Callback.NOOP, false);
        }
    }

    /** Whether any bytes have come since this was asked last. */
    boolean hasHeardMore() {
        long before = bytesHeard;
        bytesHeard = ((WebSocketCoreSession) session.getCoreSession())
                .getConnection()
                .getBytesIn();
        return bytesHeard > before;
    }

    /** Hangs up and does not wait until the other end does. */
    synchronized void leave(int code, String words) {
        if (!closing) {
            closing = true;
            session.close(
                    code,
                    words,
                    org.eclipse.jetty.websocket.api.Callback.from(
                            session::disconnect, failure -> session.disconnect()));
        }
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
