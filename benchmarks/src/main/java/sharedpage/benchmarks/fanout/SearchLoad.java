package sharedpage.benchmarks.fanout;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Searches every interleaving of a large program, one search after the other, until closed. */
final class SearchLoad implements AutoCloseable {
    private static final String INCREMENTS = "{load: {page: 1}}, {add: {value: 1}}, {store: {page: 1}}, ".repeat(4);
    private static final String TEXT =
            """
            title: Three processes, four increments each
            machine: {page_size: 4, pages: 2, frames: 2}
            processes: {P: {}, A: {parent: P}, B: {parent: P}, C: {parent: P}}
            setup:
              - create_group: {by: P, as: g}
              - enter_group: {by: A, page: 1, group: g}
              - enter_group: {by: B, page: 1, group: g}
              - enter_group: {by: C, page: 1, group: g}
            programs:
              A: [%1$s]
              B: [%1$s]
              C: [%1$s]
            """
                    .formatted(INCREMENTS);

    private final JsonClient server = new JsonClient();
    private final URI searches;
    private final Thread thread;
    private volatile boolean closed;
    private final AtomicLong states = new AtomicLong();

    SearchLoad(URI address) {
        searches = address.resolve("/api/searches");
        thread = new Thread(this::search, "searches");
        thread.start();
    }

    /** States visited so far. */
    long states() {
        return states.get();
    }

    /** The request for such a search. */
    static String request() {
        ObjectNode wanted = JsonNodeFactory.instance.objectNode().put("text", TEXT);
        wanted.putArray("properties").add("deadlock");
        return wanted.toString();
    }

    private void search() {
        while (!closed) {
            JsonNode answer = server.send(
                    HttpRequest.newBuilder(searches).POST(HttpRequest.BodyPublishers.ofString(request())), 202);
            URI one = URI.create(searches + "/" + answer.get("id").stringValue());
            while (!closed && !answer.get("state").stringValue().equals("done")) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
                answer = server.send(HttpRequest.newBuilder(one).GET(), 200);
            }
            states.addAndGet(answer.get("states").longValue());
            server.send(HttpRequest.newBuilder(one).DELETE(), 200);
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
