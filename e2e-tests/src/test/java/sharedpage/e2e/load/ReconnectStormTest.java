package sharedpage.e2e.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sharedpage.e2e.support.Jar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A whole class is cut off and comes back in the same moment from one address, while the presenter goes on. */
class ReconnectStormTest {
    private static final int CLASS = Boolean.getBoolean("long") ? 1_000 : 100;
    private static final int PATIENCE_SECONDS = 15;
    private static final int STEPS = 10;
    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private static final String WRITE =
            "{'type':'perform','id':'c%d','at':%d,'operation':{'write':{'by':'A','page':2,'bytes':2,'text':'hi'}}}";

    @TempDir
    private Path data;

    private Student presenter;
    private List<Student> students;
    private int commands;

    @Test
    void everybodySeesWhatThePresenterSeesAgainWithin15Seconds() throws IOException, InterruptedException {
        try (Jar.Server server = serve();
                Swarm swarm = new Swarm(server.address())) {
            JsonNode session = session(server.address());
            presenter = new Student(session, "drive");
            students = Stream.generate(() -> new Student(session, "view"))
                    .limit(CLASS)
                    .toList();
            storm(swarm, "the class comes");
            swarm.scatter();
            storm(swarm, "the network of the hall fails for a moment");
            server.kill();
        }
        try (Jar.Server server = serve();
                Swarm swarm = new Swarm(server.address())) {
            storm(swarm, "the server died and another one goes on");
        }
    }

    private Jar.Server serve() {
        return Jar.serve("--data", data.toString());
    }

    /** All join at once; the presenter, who is one of them, makes steps meanwhile. */
    private void storm(Swarm swarm, String why) {
        long begin = System.nanoTime();
        presenter.join(swarm);
        assertTrue(swarm.goOnUntil(presenter::hasJoined, PATIENCE_SECONDS), why + ": the presenter");
        students.forEach(student -> student.join(swarm));
        for (int step = 0; step < STEPS; step++) {
            swarm.goOnUntil(System.nanoTime() + BETWEEN_NANOS);
            presenter.say(WRITE.formatted(commands++, presenter.node()));
            int before = presenter.node();
            goOnUntil(swarm, () -> presenter.node() > before, PATIENCE_SECONDS);
        }
        long left = PATIENCE_SECONDS - TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
        goOnUntil(swarm, () -> consistent() == CLASS, (int) left);
        assertEquals(CLASS, consistent(), why + ": as many are where the presenter is");
        System.out.printf("%s: %d consistent after %.1f s%n", why, CLASS, (System.nanoTime() - begin) / 1e9);
    }

    private void goOnUntil(Swarm swarm, BooleanSupplier done, int seconds) {
        swarm.goOnUntil(
                () -> {
                    presenter.stay(swarm);
                    students.forEach(student -> student.stay(swarm));
                    return done.getAsBoolean();
                },
                seconds);
    }

    private int consistent() {
        return (int) students.stream()
                .filter(student -> student.agreesWith(presenter))
                .count();
    }

    private static JsonNode session(URI server) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/sessions"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"scenario\": \"overflow-600\"}"))
                .build();
        return new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body());
    }
}
