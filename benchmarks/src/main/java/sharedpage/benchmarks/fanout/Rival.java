package sharedpage.benchmarks.fanout;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import sharedpage.e2e.support.Jar;
import tools.jackson.databind.JsonNode;

/** A server that is measured, in a process of its own on the first core where that can be had. */
record Rival(String name, Jar.Server server) implements AutoCloseable {
    private static final List<String> JVM = List.of("-XX:ActiveProcessorCount=1", "-Xms256m", "-Xmx512m");

    /** Ours: the whole program, with its log on disk. */
    static Rival ours(Path data) {
        return java(
                "Shared Page Lab",
                "-jar",
                Jar.path().toString(),
                "serve",
                "--port",
                "0",
                "--no-open",
                "--data",
                data.toString());
    }

    /** Jetty alone; the arguments are those of {@link BareJetty}. */
    static Rival bareJetty(int delayMilliseconds, int dropped) {
        return java(
                "bare Jetty",
                "-cp",
                System.getProperty("java.class.path"),
                BareJetty.class.getName(),
                "" + delayMilliseconds,
                "" + dropped);
    }

    /** A server that writes the same to all without end. */
    static Rival blaster(int connections, int bytes) {
        return java(
                "TCP blaster",
                "-cp",
                System.getProperty("java.class.path"),
                Blaster.class.getName(),
                "" + connections,
                "" + bytes);
    }

    /**
     * Node's ws.
     *
     * @param folder where npm has installed it, with the program
     */
    static Rival nodeWs(Path folder) {
        return new Rival(
                "Node ws",
                Jar.start(pinned(List.of("node", folder.resolve("ws.cjs").toString()))));
    }

    private static Rival java(String name, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Jar.java()));
        command.addAll(JVM);
        command.addAll(List.of(arguments));
        return new Rival(name, Jar.start(pinned(command)));
    }

    private static List<String> pinned(List<String> command) {
        List<String> pinned = new ArrayList<>(Cores.canPin() ? List.of("taskset", "-c", "0") : List.of());
        pinned.addAll(command);
        return pinned;
    }

    URI address() {
        return server.address();
    }

    /** Processor time that the server has used, in seconds. */
    double cpuSeconds() {
        return server.process().info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    /** How much of it went into compiling, for one in Java. */
    double compilingSeconds() {
        return CpuTime.compiling(server.process().pid());
    }

    /** A new session of ours; 64 frames, so that the state is large enough to fill the buffers of one who reads nothing. */
    JsonNode session() {
        return new Asking()
                .send(
                        HttpRequest.newBuilder(address().resolve("/api/sessions/load-" + UUID.randomUUID()))
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"scenario\": \"overflow-600\", \"settings\": {\"frames\": 64}}")),
                        201);
    }

    @Override
    public void close() {
        server.close();
        server.process().onExit().join();
    }
}
