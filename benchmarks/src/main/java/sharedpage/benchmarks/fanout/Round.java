package sharedpage.benchmarks.fanout;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import sharedpage.e2e.swarm.Endpoint;
import sharedpage.e2e.swarm.Swarm;
import sharedpage.e2e.swarm.SwarmConnection;
import tools.jackson.databind.JsonNode;

/** One host, many followers, and steps sent at fixed times however slow the server is (open loop); on the calling thread. */
final class Round {
    static final int LECTURE_HALL = 1_000;
    static final int STEPS_A_SECOND = 10;
    private static final long PERIOD = TimeUnit.SECONDS.toNanos(1) / STEPS_A_SECOND;
    private static final int WARM_STEPS = 2 * STEPS_A_SECOND;
    private static final int STEPS = WARM_STEPS + 6 * STEPS_A_SECOND;
    private static final int PATIENCE_SECONDS = 30;
    /** One in so many followers parses its steps as JSON; of the others only the sequence number is read. */
    private static final int DECODED = 50;
    /** Loopback addresses from which they connect, each with ports of its own. */
    private static final int HOSTS = 20;

    private final MeasuredServer server;
    private final int followers;
    private final long[] due = new long[STEPS];
    private final StepReceipts receipts = new StepReceipts(due, WARM_STEPS);

    /**
     * The figures of a round.
     *
     * @param serverCpu share of one core
     * @param clientCpu share of one core
     * @param othersCpu what neither of them used, as a share of one core
     * @param compiling share of the server's processor time that went into compiling its own code
     * @param microseconds of the server's processor for one wire message
     */
    record Result(
            double p50,
            double p99,
            double p999,
            double perSecond,
            double serverCpu,
            double clientCpu,
            double othersCpu,
            double compiling,
            double microseconds,
            double lostShare,
            long outOfOrder) {}

    private Round(MeasuredServer server, int followers) {
        this.server = server;
        this.followers = followers;
    }

    /** The steps of a session as one follower receives them; the other servers send these. */
    static List<String> recorded(MeasuredServer ours) {
        JsonNode session = ours.session();
        try (Swarm swarm = new Swarm(ours.address())) {
            Round round = new Round(ours, 1);
            SwarmConnection host = swarm.connect(1, false, join(session, "host"), (opcode, text) -> {});
            swarm.connect(2, true, join(session, "viewer"), round.receipts.new Follower(true, true));
            swarm.runUntil(() -> host.isOpen() && round.receipts.welcomed() == 1, PATIENCE_SECONDS);
            List<String> steps = round.receipts.recorded();
            for (int step = 0; step < STEPS; step++) {
                int before = step;
                host.send(perform(step));
                swarm.runUntil(System.nanoTime() + PERIOD / 2);
                swarm.runUntil(() -> steps.size() > before, PATIENCE_SECONDS);
            }
            return steps;
        }
    }

    static String perform(int step) {
        return ("{\"type\":\"perform\",\"id\":\"c%d\",\"at\":%d,\"operation\":{\"write\":"
                        + "{\"by\":\"A\",\"page\":2,\"bytes\":2,\"text\":\"hi\"}}}")
                .formatted(step, step);
    }

    /** A round of ours, in a lecture hall. */
    static Result ofOurs(MeasuredServer ours, boolean frozen) {
        return ofOurs(ours, ours.session(), LECTURE_HALL, frozen);
    }

    /** A round of ours: the host's commands become steps. */
    static Result ofOurs(MeasuredServer ours, JsonNode session, int followers, boolean frozen) {
        try (Swarm swarm = new Swarm(ours.address())) {
            SwarmConnection host = swarm.connect(1, false, join(session, "host"), (opcode, text) -> {});
            if (frozen) {
                freeze(swarm, session);
            }
            return new Round(ours, followers).run(swarm, host, join(session, "viewer"), Round::perform);
        }
    }

    /** A round of another server, which sends to all what the host sends to it. */
    static Result of(MeasuredServer server, List<String> recorded) {
        try (Swarm swarm = new Swarm(server.address())) {
            SwarmConnection host = swarm.connect(1, false, Endpoint.WITHOUT_SESSIONS, (opcode, text) -> {});
            return new Round(server, LECTURE_HALL).run(swarm, host, Endpoint.WITHOUT_SESSIONS, recorded::get);
        }
    }

    /** How many steps a second the client can receive from a server that does nothing but write. */
    static double limit(MeasuredServer flood) {
        try (Swarm swarm = new Swarm(flood.address())) {
            Round round = new Round(flood, LECTURE_HALL);
            round.follow(swarm, Endpoint.WITHOUT_SESSIONS);
            swarm.runUntil(() -> round.receipts.received() > 10 * LECTURE_HALL, PATIENCE_SECONDS);
            long before = round.receipts.received();
            swarm.runUntil(System.nanoTime() + TimeUnit.SECONDS.toNanos(3));
            return (round.receipts.received() - before) / 3.0;
        }
    }

    static Endpoint join(JsonNode session, String role) {
        return new Endpoint(
                "/ws/s/" + session.get("id").stringValue(),
                "{\"type\":\"join\",\"token\":%s,\"seen\":null}".formatted(session.get(role)));
    }

    /** A client that requests much and reads nothing, until the buffers of the operating system are full. */
    private static void freeze(Swarm swarm, JsonNode session) {
        SwarmConnection frozen = swarm.connect(2, false, join(session, "host"), (opcode, text) -> {});
        swarm.runUntil(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(500));
        frozen.stopReading();
        for (int i = 0; i < 90; i++) {
            frozen.send("{\"type\":\"fetch\",\"id\":\"f%d\",\"node\":0}".formatted(i));
            swarm.runUntil(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(i < 40 ? 1 : 50));
        }
    }

    private void follow(Swarm swarm, Endpoint join) {
        List<SwarmConnection> connections = new ArrayList<>();
        for (int i = 0; i < followers; i++) {
            boolean decodes = i % DECODED == 0;
            connections.add(swarm.connect(2 + i % HOSTS, decodes, join, receipts.new Follower(decodes, i == 0)));
        }
        boolean welcomed =
                join.firstMessage() == null || swarm.runUntil(() -> receipts.welcomed() == followers, PATIENCE_SECONDS);
        if (!swarm.runUntil(() -> connections.stream().allMatch(SwarmConnection::isOpen), PATIENCE_SECONDS)
                || !welcomed) {
            throw new IllegalStateException(server.name() + " let in only "
                    + connections.stream().filter(SwarmConnection::isOpen).count() + " followers");
        }
    }

    private Result run(Swarm swarm, SwarmConnection host, Endpoint join, IntFunction<String> step) {
        follow(swarm, join);
        swarm.runUntil(System.nanoTime() + TimeUnit.SECONDS.toNanos(1));
        Spent before = null;
        long begin = System.nanoTime() + PERIOD;
        for (int i = 0; i < STEPS; i++) {
            due[i] = begin + i * PERIOD;
            swarm.runUntil(due[i]);
            if (i == WARM_STEPS) {
                before = spent();
            }
            host.send(step.apply(i));
        }
        long expected = (long) followers * (STEPS - WARM_STEPS);
        swarm.runUntil(due[STEPS - 1] + PERIOD);
        double seconds = (System.nanoTime() - due[WARM_STEPS]) / 1e9;
        Spent spent = spent().since(before);
        swarm.runUntil(() -> receipts.measured() >= expected, 2);
        return new Result(
                receipts.percentile(50),
                receipts.percentile(99),
                receipts.percentile(99.9),
                receipts.measured() / seconds,
                spent.server / seconds,
                spent.client / seconds,
                Math.max(0, spent.all - spent.server - spent.client) / seconds,
                spent.compiling / Math.max(spent.server, 1e-9),
                spent.server * 1e6 / Math.max(1, receipts.measured()),
                1 - (double) receipts.measured() / expected,
                receipts.outOfOrder());
    }

    /** Processor time in seconds. */
    private record Spent(double server, double client, double compiling, double all) {
        Spent since(Spent before) {
            return new Spent(
                    server - before.server, client - before.client, compiling - before.compiling, all - before.all);
        }
    }

    private Spent spent() {
        double client = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
        return new Spent(server.cpuSeconds(), client, server.compilingSeconds(), CpuTime.ofAll());
    }
}
