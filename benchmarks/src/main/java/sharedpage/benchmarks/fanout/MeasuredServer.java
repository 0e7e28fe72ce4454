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
record MeasuredServer(String name, Jar.Server server) implements AutoCloseable {
    private static final List<String> JVM = List.of("-XX:ActiveProcessorCount=1", "-Xms256m", "-Xmx512m");

    /** Ours: the whole program, with its log on disk. */
    static MeasuredServer ours(Path data) {
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

    /** Ours on all cores, as it is installed; an X-Forwarded-For header of this machine says where a client is. */
    static MeasuredServer oursOnAllCores(Path data) {
        return new MeasuredServer(
                "Shared Page Lab", Jar.serve("--data", data.toString(), "--trust-proxy", "127.0.0.1"));
    }

    /** Jetty alone; the arguments are those of {@link BareJetty}. */
    static MeasuredServer bareJetty(int delayMilliseconds, int dropped) {
        return java(
                "bare Jetty",
                "-cp",
                System.getProperty("java.class.path"),
                BareJetty.class.getName(),
                "" + delayMilliseconds,
                "" + dropped);
    }

    /** A server that writes one frame to all again and again. */
    static MeasuredServer frameFlood(int connections, int bytes) {
        return java(
                "frame flood",
                "-cp",
                System.getProperty("java.class.path"),
                FrameFlood.class.getName(),
                "" + connections,
                "" + bytes);
    }

    /**
     * Node's ws.
     *
     * @param folder where npm has installed it, with the program
     */
    static MeasuredServer nodeWs(Path folder) {
        return new MeasuredServer(
                "Node ws",
                Jar.start(pinned(List.of("node", folder.resolve("ws.cjs").toString()))));
    }

    private static MeasuredServer java(String name, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Jar.java()));
        command.addAll(JVM);
        command.addAll(List.of(arguments));
        return new MeasuredServer(name, Jar.start(pinned(command)));
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

    /** The part of it that a Java server spent in its JIT compiler. */
    double compilingSeconds() {
        return CpuTime.compiling(server.process().pid());
    }

    /** A new session of ours; 64 frames, so that its state is large enough to fill the buffers of a client that reads nothing. */
    JsonNode session() {
        return new JsonClient()
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
