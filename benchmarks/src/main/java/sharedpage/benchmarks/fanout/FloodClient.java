package sharedpage.benchmarks.fanout;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.locks.LockSupport;

/** The process of a {@link Flood}. It sends whatever the server answers, also when it is refused. */
public final class FloodClient {
    private static final int HTTP_THREADS = 8;
    /** Lines of a text that is as long as a scenario may be; each has a problem. */
    private static final int BAD_LINES = 66_000;

    private final URI server;
    private final int address;

    private FloodClient(URI server, int address) {
        this.server = server;
        this.address = address;
    }

    /**
     * Floods until the process is ended.
     *
     * @param arguments a {@link Flood}, the address of the server, of a session there the id and both
     *     tokens, and the number of the address from which it comes
     */
    public static void main(String[] arguments) {
        FloodClient client = new FloodClient(URI.create(arguments[1]), Integer.parseInt(arguments[5]));
        String path = "/ws/s/" + arguments[2];
        SocketFlood sockets = new SocketFlood(client.server, path, arguments[4], client.address);
        switch (Flood.valueOf(arguments[0])) {
            case CHECK -> client.post("/api/check", "a:\n".repeat(BAD_LINES));
            case PREVIEW -> client.post("/api/preview", client.lesson());
            case SEARCH -> client.post("/api/searches", SearchLoad.request());
            case FORK -> sockets.run(SocketFlood.FORK);
            case MESSAGES -> sockets.run(SocketFlood.HEARTBEAT);
            case CONNECTIONS -> sockets.reconnect();
            case VOTES -> {
                sockets.openPoll(arguments[3]);
                sockets.run(SocketFlood.VOTE);
            }
        }
    }

    /** Says that it floods, as {@code Jar.start} expects it. */
    static void started(URI target) {
        System.out.println("The target of the flood is at " + target);
    }

    private String lesson() {
        return new JsonClient()
                .send(HttpRequest.newBuilder(server.resolve("/api/scenarios/overflow-600")), 200)
                .get("text")
                .stringValue();
    }

    private void post(String path, String body) {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .header("X-Forwarded-For", "10.0.0." + address)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        for (int i = 0; i < HTTP_THREADS; i++) {
            new Thread(() -> postForEver(client, request), "flood").start();
        }
        started(server);
    }

    private static void postForEver(HttpClient client, HttpRequest request) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                client.send(request, HttpResponse.BodyHandlers.discarding());
            } catch (IOException e) {
                LockSupport.parkNanos(1_000_000); // refused or cut off: the flood goes on with a new connection
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
