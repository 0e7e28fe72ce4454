package sharedpage.server.websocket;

import io.javalin.config.JavalinConfig;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sharedpage.server.concurrent.Timers;
import sharedpage.server.limits.TrustedProxies;
import sharedpage.server.metrics.ServerMetrics;
import sharedpage.server.room.RoomRegistry;

/** The WebSocket at {@code /ws/s/ID}: each event goes to its connection; no exception's text ever goes to a client. */
public final class WebSocketEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocketEndpoint.class);
    private static final String CONNECTION = "connection";
    private static final String FORWARDED = "X-Forwarded-For";

    private final RoomRegistry rooms;
    private final Timers timers;
    private final TrustedProxies proxies;
    private final int stalledSeconds;
    private final ServerMetrics metrics;
    private final SharedRates rates = SharedRates.at(System::nanoTime);

    /**
     * The socket of a server.
     *
     * @param proxies those who say truly from where a connection comes
     * @param stalledSeconds after which a connection that takes nothing is cut
     */
    public WebSocketEndpoint(
            RoomRegistry rooms, Timers timers, TrustedProxies proxies, int stalledSeconds, ServerMetrics metrics) {
        this.metrics = metrics;
        this.stalledSeconds = stalledSeconds;
        this.rooms = rooms;
        this.timers = timers;
        this.proxies = proxies;
    }

    public void addTo(JavalinConfig config) {
        config.jetty.modifyWebSocketServletFactory(ConnectionLimits::set);
        config.jetty.modifyServer(
                server -> config.jetty.modifyServletContextHandler(context -> withoutCompression(server, context)));
        config.routes.ws("/ws/s/{id}", this::handle);
        config.routes.wsException(Exception.class, (failure, context) -> {
            LOG.error("a connection failed", failure);
            context.closeSession(1011, "the server failed");
        });
    }

    /** Compression would cost memory for each connection and let a small wire message become a huge one. */
    private static void withoutCompression(org.eclipse.jetty.server.Server server, ServletContextHandler context) {
        WebSocketServerComponents.ensureWebSocketComponents(server, context)
                .getExtensionRegistry()
                .unregister("permessage-deflate");
    }

    private void handle(WsConfig ws) {
        ws.onConnect(context -> context.attribute(CONNECTION, opened(context)));
        ws.onMessage(context -> withConnection(context, connection -> connection.received(context.message())));
        ws.onBinaryMessage(context ->
                withConnection(context, connection -> connection.close(1003, "only text frames are supported")));
        ws.onClose(context -> withConnection(context, connection -> {
            metrics.closed(context.status());
            LOG.info("a connection ended with code {}", context.status());
            connection.gone();
        }));
        ws.onError(context -> withConnection(context, Connection::gone));
    }

    private Connection opened(WsContext context) {
        Session session = context.session;
        metrics.connected();
        return new Connection(
                session,
                new Admission(rooms, context.pathParam("id"), addressOf(session)),
                timers,
                System::nanoTime,
                rates,
                stalledSeconds,
                metrics);
    }

    private String addressOf(Session session) {
        String peer = session.getRemoteSocketAddress() instanceof InetSocketAddress address
                ? address.getAddress().getHostAddress()
                : "";
        List<String> forwarded = session.getUpgradeRequest().getHeaders().getOrDefault(FORWARDED, List.of());
        return proxies.clientAddress(peer, forwarded);
    }

    private static void withConnection(WsContext context, Consumer<Connection> action) {
        Connection connection = context.attribute(CONNECTION);
        if (connection != null) {
            action.accept(connection);
        }
    }
}
