package sharedpage.e2e.swarm;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sharedpage.e2e.support.Await;
import sharedpage.e2e.support.Jar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A whole class is cut off and comes back in the same moment from one address, while the presenter goes on. */
class ReconnectStormTest {
    private static final int CLASS = Boolean.getBoolean("long") ? 1_000 : 100;
    private static final int STEPS = 10;

    private static final String WRITE =
            "{'type':'perform','id':'c%d','at':%d,'operation':{'write':{'by':'A','page':2,'bytes':2,'text':'hi'}}}";

    @TempDir
    private Path data;

    private Student presenter;
    private List<Student> students;
    private int commands;

    @Test
    void everyStudentHasThePresentersStateAgain() throws IOException, InterruptedException {
        try (Jar.Server server = serve();
                Swarm swarm = new Swarm(server.address())) {
            JsonNode session = session(server.address());
            presenter = new Student(session, "host");
            students = Stream.generate(() -> new Student(session, "viewer"))
                    .limit(CLASS)
                    .toList();
            storm(swarm, "the class comes");
            swarm.closeAll();
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
        presenter.join(swarm);
        runUntil(swarm, List.of(), presenter::hasJoined, why + ": the presenter is not back");
        students.forEach(student -> student.join(swarm));
        for (int step = 1; step <= STEPS; step++) {
            int most = CLASS * step / STEPS;
            runUntil(
                    swarm,
                    students,
                    () -> count(Student::hasJoined) >= most,
                    why + ": fewer than " + most + " are back");
            presenter.send(WRITE.formatted(commands++, presenter.node()));
            int before = presenter.node();
            runUntil(swarm, students, () -> presenter.node() > before, why + ": the presenter stays at node " + before);
        }
        runUntil(
                swarm,
                students,
                () -> count(student -> student.agreesWith(presenter)) == CLASS,
                why + ": not all are where the presenter is");
    }

    private void runUntil(Swarm swarm, List<Student> others, BooleanSupplier done, String otherwise) {
        boolean came = swarm.runUntil(
                () -> {
                    presenter.keepAlive(swarm);
                    others.forEach(student -> student.keepAlive(swarm));
                    return done.getAsBoolean();
                },
                (int) Await.LIMIT.toSeconds());
        assertTrue(came, otherwise);
    }

    private long count(Predicate<Student> which) {
        return students.stream().filter(which).count();
    }

    private static JsonNode session(URI server) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/sessions/storm-" + UUID.randomUUID()))
                .POST(HttpRequest.BodyPublishers.ofString("{\"scenario\": \"overflow-600\"}"))
                .build();
        return new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body());
    }
}
