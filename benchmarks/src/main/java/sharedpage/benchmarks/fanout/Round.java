package sharedpage.benchmarks.fanout;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import sharedpage.e2e.swarm.Greeting;
import sharedpage.e2e.swarm.Line;
import sharedpage.e2e.swarm.Swarm;
import tools.jackson.databind.JsonNode;

/** One host, many followers, steps at fixed times whatever the server does meanwhile; on the calling thread. */
final class Round {
    static final int FOLLOWERS = 1_000;
    static final int STEPS_A_SECOND = 10;
    private static final long PERIOD = TimeUnit.SECONDS.toNanos(1) / STEPS_A_SECOND;
    private static final int WARM_STEPS = 2 * STEPS_A_SECOND;
    private static final int STEPS = WARM_STEPS + 6 * STEPS_A_SECOND;
    private static final int PATIENCE_SECONDS = 30;
    /** All steps of one in so many followers are read as JSON, not only their heads. */
    private static final int DECODED = 50;
    /** Hosts of the loopback network from which they come, each with ports of its own. */
    private static final int HOSTS = 20;

    private final Rival rival;
    private final long[] due = new long[STEPS];
    private final Tally tally = new Tally(due, WARM_STEPS);

    /**
     * What came of a round.
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

    private Round(Rival rival) {
        this.rival = rival;
    }

    /** The steps of a session as one follower hears them, for the others to say. */
    static List<String> recorded(Rival ours) {
        JsonNode session = ours.session();
        try (Swarm swarm = new Swarm(ours.address())) {
            Round round = new Round(ours);
            Line host = swarm.connect(1, false, join(session, "host"), (opcode, text) -> {});
            swarm.connect(2, true, join(session, "viewer"), round.tally.new Ear(true, true));
            swarm.goOnUntil(() -> host.isOpen() && round.tally.welcomed() == 1, PATIENCE_SECONDS);
            List<String> steps = round.tally.recorded();
            for (int step = 0; step < STEPS; step++) {
                int before = step;
                host.say(perform(step));
                swarm.goOnUntil(System.nanoTime() + PERIOD / 2);
                swarm.goOnUntil(() -> steps.size() > before, PATIENCE_SECONDS);
            }
            return steps;
        }
    }

    static String perform(int step) {
        return ("{\"type\":\"perform\",\"id\":\"c%d\",\"at\":%d,\"operation\":{\"write\":"
                        + "{\"by\":\"A\",\"page\":2,\"bytes\":2,\"text\":\"hi\"}}}")
                .formatted(step, step);
    }

    /** A round of ours: the host's commands become steps. */
    static Result ofOurs(Rival ours, boolean frozen) {
        JsonNode session = ours.session();
        try (Swarm swarm = new Swarm(ours.address())) {
            Line host = swarm.connect(1, false, join(session, "host"), (opcode, text) -> {});
            if (frozen) {
                freeze(swarm, session);
            }
            return new Round(ours).run(swarm, host, join(session, "viewer"), Round::perform);
        }
    }

    /** A round of another server, which says to all what the host sends to it. */
    static Result of(Rival rival, List<String> recorded) {
        try (Swarm swarm = new Swarm(rival.address())) {
            Line host = swarm.connect(1, false, Greeting.NONE, (opcode, text) -> {});
            return new Round(rival).run(swarm, host, Greeting.NONE, recorded::get);
        }
    }

    /** How many steps a second the client can take from a server that does nothing but write. */
    static double limit(Rival blaster) {
        try (Swarm swarm = new Swarm(blaster.address())) {
            Round round = new Round(blaster);
            round.follow(swarm, Greeting.NONE);
            swarm.goOnUntil(() -> round.tally.heard() > 10 * FOLLOWERS, PATIENCE_SECONDS);
            long before = round.tally.heard();
            swarm.goOnUntil(System.nanoTime() + TimeUnit.SECONDS.toNanos(3));
            return (round.tally.heard() - before) / 3.0;
        }
    }

    static Greeting join(JsonNode session, String role) {
        return new Greeting(
                "/ws/s/" + session.get("id").stringValue(),
                "{\"type\":\"join\",\"token\":%s,\"seen\":null}".formatted(session.get(role)));
    }

    /** One who asks for much and reads nothing, until the operating system takes no more for it. */
    private static void freeze(Swarm swarm, JsonNode session) {
        Line frozen = swarm.connect(2, false, join(session, "host"), (opcode, text) -> {});
        swarm.goOnUntil(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(500));
        frozen.freeze();
        for (int i = 0; i < 90; i++) {
            frozen.say("{\"type\":\"fetch\",\"id\":\"f%d\",\"node\":0}".formatted(i));
            swarm.goOnUntil(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(i < 40 ? 1 : 50));
        }
    }

    private void follow(Swarm swarm, Greeting join) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < FOLLOWERS; i++) {
            boolean decodes = i % DECODED == 0;
            lines.add(swarm.connect(2 + i % HOSTS, decodes, join, tally.new Ear(decodes, i == 0)));
        }
        boolean welcomed =
                join.text() == null || swarm.goOnUntil(() -> tally.welcomed() == FOLLOWERS, PATIENCE_SECONDS);
        if (!swarm.goOnUntil(() -> lines.stream().allMatch(Line::isOpen), PATIENCE_SECONDS) || !welcomed) {
            throw new IllegalStateException(rival.name() + " let in only "
                    + lines.stream().filter(Line::isOpen).count() + " followers");
        }
    }

    private Result run(Swarm swarm, Line host, Greeting join, IntFunction<String> step) {
        follow(swarm, join);
        swarm.goOnUntil(System.nanoTime() + TimeUnit.SECONDS.toNanos(1));
        Spent before = null;
        long begin = System.nanoTime() + PERIOD;
        for (int i = 0; i < STEPS; i++) {
            due[i] = begin + i * PERIOD;
            swarm.goOnUntil(due[i]);
            if (i == WARM_STEPS) {
                before = spent();
            }
            host.say(step.apply(i));
        }
        long expected = (long) FOLLOWERS * (STEPS - WARM_STEPS);
        swarm.goOnUntil(due[STEPS - 1] + PERIOD);
        double seconds = (System.nanoTime() - due[WARM_STEPS]) / 1e9;
        Spent spent = spent().since(before);
        swarm.goOnUntil(() -> tally.measured() >= expected, 2);
        return new Result(
                tally.percentile(50),
                tally.percentile(99),
                tally.percentile(99.9),
                tally.measured() / seconds,
                spent.server / seconds,
                spent.client / seconds,
                Math.max(0, spent.all - spent.server - spent.client) / seconds,
                spent.compiling / Math.max(spent.server, 1e-9),
                spent.server * 1e6 / Math.max(1, tally.measured()),
                1 - (double) tally.measured() / expected,
                tally.outOfOrder());
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
        return new Spent(rival.cpuSeconds(), client, rival.compilingSeconds(), CpuTime.ofAll());
    }
}
