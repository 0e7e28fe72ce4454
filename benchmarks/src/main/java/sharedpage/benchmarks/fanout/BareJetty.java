package sharedpage.benchmarks.fanout;

import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.server.WebSocketUpgradeHandler;

/** The least that Jetty must do: each message goes to all connections from one shared buffer, without checks or a log. */
public final class BareJetty {
    private static final int ACCEPT_QUEUE = 4096;

    private final Queue<CoreSession> sessions = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
    private final int delayMilliseconds;
    private final int dropped;
    private int sent;

    private BareJetty(int delayMilliseconds, int dropped) {
        this.delayMilliseconds = delayMilliseconds;
        this.dropped = dropped;
    }

    /**
     * Starts it and prints its address.
     *
     * @param arguments faults on purpose: delay of each message in milliseconds, and N to drop one message in N; or 0
     */
    public static void main(String[] arguments) throws Exception {
        BareJetty jetty = new BareJetty(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        server.addConnector(connector);
        WebSocketUpgradeHandler upgrades = new WebSocketUpgradeHandler();
        upgrades.addMapping("/ws", (request, response, callback) -> jetty.new Handler());
        server.setHandler(upgrades);
        server.start();
        System.out.println("Bare Jetty is at http://localhost:" + connector.getLocalPort() + "/");
    }

    private void sendToAll(ByteBuffer text) {
        for (CoreSession session : sessions) {
            sent++;
            if (dropped == 0 || sent % dropped != 0) {
                session.sendFrame(new Frame(OpCode.TEXT, text.duplicate()), Callback.NOOP, false);
            }
        }
    }

    private final class Handler implements FrameHandler {
        private CoreSession session;

        @Override
        public void onOpen(CoreSession opened, Callback callback) {
            session = opened;
            session.setAutoFragment(false);
            sessions.add(opened);
            callback.succeeded();
            session.demand();
        }

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // a fault on purpose, which the client's figures show
        public void onFrame(Frame frame, Callback callback) {
            if (frame.getOpCode() == OpCode.TEXT) {
                ByteBuffer text = BufferUtil.copy(frame.getPayload()).asReadOnlyBuffer();
                if (delayMilliseconds == 0) {
                    sendToAll(text);
                } else {
                    later.schedule(() -> sendToAll(text), delayMilliseconds, TimeUnit.MILLISECONDS);
                }
            }
            callback.succeeded();
            session.demand();
        }

        @Override
        public void onError(Throwable cause, Callback callback) {
            callback.succeeded();
        }

        @Override
        public void onClosed(CloseStatus status, Callback callback) {
            sessions.remove(session);
            callback.succeeded();
        }
    }
}
