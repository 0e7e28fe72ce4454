package sharedpage.benchmarks.fanout;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import sharedpage.e2e.swarm.Endpoint;
import sharedpage.e2e.swarm.Swarm;
import sharedpage.e2e.swarm.SwarmConnection;

/** Connections that send as fast as the server reads, and connect again whenever it closes them. */
final class SocketFlood {
    static final IntFunction<String> FORK = "{\"type\":\"fork\",\"id\":\"f%d\",\"node\":0}"::formatted;
    static final IntFunction<String> HEARTBEAT = i -> "{\"type\":\"heartbeat\",\"seq\":0}";
    static final IntFunction<String> VOTE = i ->
            "{\"type\":\"vote\",\"id\":\"v%d\",\"poll\":1,\"choice\":\"%s\"}".formatted(i, i % 2 == 0 ? "yes" : "no");

    private static final int CONNECTIONS = 40;
    private static final int SENT_AT_ONCE = 10;
    private static final int SECONDS = 30;
    /** Loopback addresses from 127.0.0.100 on. */
    private static final int FIRST_HOST = 100;

    private static final String POLL =
            "{\"type\":\"ask\",\"id\":\"flood\",\"at\":0,\"by\":\"choice\",\"text\":\"?\",\"options\":[\"yes\",\"no\"]}";

    private final URI server;
    private final String path;
    private final String viewer;
    private final int host;
    private int participants;
    private int sent;

    /**
     * Not connected yet.
     *
     * @param path of the session's WebSocket
     * @param viewer its viewer token
     * @param address number of the address from which all of them connect
     */
    SocketFlood(URI server, String path, String viewer, int address) {
        this.server = server;
        this.path = path;
        this.viewer = viewer;
        this.host = FIRST_HOST + address;
    }

    /** Opens the poll in which votes are cast. */
    void openPoll(String hostToken) {
        try (Swarm swarm = new Swarm(server)) {
            StringBuilder answers = new StringBuilder();
            SwarmConnection connection = swarm.connect(
                    this.host,
                    true,
                    new Endpoint(path, "{\"type\":\"join\",\"token\":\"%s\",\"seen\":null}".formatted(hostToken)),
                    (opcode, text) -> answers.append(text));
            swarm.runUntil(() -> answers.indexOf("welcome") >= 0, SECONDS);
            connection.send(POLL);
            if (!swarm.runUntil(() -> answers.indexOf("\"ack\"") >= 0, SECONDS)) {
                throw new IllegalStateException("no poll was opened: " + answers);
            }
        }
    }

    /** Every connection sends such messages. */
    void run(IntFunction<String> message) {
        try (Swarm swarm = new Swarm(server)) {
            List<SwarmConnection> connections = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                connections.add(join(swarm));
            }
            FloodClient.started(server);
            while (true) {
                connections.replaceAll(one -> one.isClosed() ? join(swarm) : one);
                connections.stream().filter(SwarmConnection::hasSentAll).forEach(one -> send(one, message));
                swarm.runUntil(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(1));
            }
        }
    }

    /** Every connection joins, is closed and made anew. */
    void reconnect() {
        FloodClient.started(server);
        while (true) {
            try (Swarm swarm = new Swarm(server)) {
                List<SwarmConnection> connections = new ArrayList<>();
                for (int i = 0; i < CONNECTIONS; i++) {
                    connections.add(join(swarm));
                }
                swarm.runUntil(() -> connections.stream().allMatch(one -> one.isOpen() || one.isClosed()), SECONDS);
            }
        }
    }

    private SwarmConnection join(Swarm swarm) {
        String join = "{\"type\":\"join\",\"token\":\"%s\",\"seen\":null,\"participant\":\"flood-%d\"}"
                .formatted(viewer, participants++);
        return swarm.connect(host, false, new Endpoint(path, join), (opcode, text) -> {});
    }

    private void send(SwarmConnection connection, IntFunction<String> message) {
        for (int i = 0; i < SENT_AT_ONCE && !connection.isClosed(); i++) {
            connection.send(message.apply(sent++));
        }
    }
}
