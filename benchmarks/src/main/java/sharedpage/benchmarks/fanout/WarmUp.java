package sharedpage.benchmarks.fanout;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import sharedpage.e2e.swarm.Endpoint;
import sharedpage.e2e.swarm.Swarm;
import sharedpage.e2e.swarm.SwarmConnection;
import tools.jackson.databind.JsonNode;

/**
 * Lets a server do for a while what is then measured, in several sessions: in its first minutes a Java virtual machine spends
 * most of its time in the JIT compiler, which would dominate a measurement of eight seconds.
 */
final class WarmUp {
    private static final int SESSIONS = 20;
    private static final int FOLLOWERS_OF_EACH = 30;
    /** In each session; fewer than one host may create. */
    private static final int STEPS_A_SECOND = 15;

    /** The share of the processor that the compiler may still use in the end. */
    static final double ENOUGH = 0.03;

    /** So many rounds in a row must show that, since methods wait in the compiler's queue. */
    private static final int ROUNDS_IN_A_ROW = 2;

    private static final int ROUNDS_LIMIT = 8;
    private static final int SLICE_SECONDS = 5;
    private static final int SLICES = 12;
    private static final long PERIOD = TimeUnit.SECONDS.toNanos(1) / STEPS_A_SECOND / SESSIONS;
    private static final int PATIENCE_SECONDS = 30;

    private final List<SwarmConnection> hosts = new ArrayList<>();
    private final List<SwarmConnection> followers = new ArrayList<>();
    private final MeasuredServer server;
    private final Swarm swarm;

    private WarmUp(MeasuredServer server, Swarm swarm) {
        this.server = server;
        this.swarm = swarm;
    }

    static void ofOurs(MeasuredServer ours) {
        try (Swarm swarm = new Swarm(ours.address())) {
            WarmUp warmUp = new WarmUp(ours, swarm);
            for (int i = 0; i < SESSIONS; i++) {
                JsonNode session = ours.session();
                warmUp.add(Round.join(session, "host"), Round.join(session, "viewer"));
            }
            warmUp.run(Round::perform);
        }
    }

    /** The same for a server that sends each message to all: as many steps to as many followers. */
    static void of(MeasuredServer server, List<String> recorded) {
        try (Swarm swarm = new Swarm(server.address())) {
            WarmUp warmUp = new WarmUp(server, swarm);
            warmUp.add(Endpoint.WITHOUT_SESSIONS, Endpoint.WITHOUT_SESSIONS);
            for (int i = 1; i < SESSIONS; i++) {
                warmUp.hosts.add(warmUp.hosts.get(0));
            }
            warmUp.run(step -> recorded.get(step % recorded.size()));
        }
    }

    /** Runs whole rounds: the code of joining a thousand followers is compiled during the steps that follow. */
    static void untilCompiled(Supplier<Round.Result> round) {
        int quiet = 0;
        for (int i = 0; i < ROUNDS_LIMIT && quiet < ROUNDS_IN_A_ROW; i++) {
            quiet = round.get().compiling() < ENOUGH ? quiet + 1 : 0;
        }
    }

    private void add(Endpoint host, Endpoint follower) {
        hosts.add(swarm.connect(1, false, host, (opcode, text) -> {}));
        for (int i = 0; i < FOLLOWERS_OF_EACH; i++) {
            followers.add(swarm.connect(2 + i, false, follower, (opcode, text) -> {}));
        }
    }

    /** Runs until hardly anything is left to compile, for a minute at most. */
    private void run(IntFunction<String> step) {
        swarm.runUntil(() -> followers.stream().allMatch(SwarmConnection::isOpen), PATIENCE_SECONDS);
        double compiled = 0;
        for (int slice = 0; slice < SLICES; slice++) {
            double before = compiled;
            for (int i = 0; i < SLICE_SECONDS * STEPS_A_SECOND; i++) {
                stepOfEach(step.apply(slice * SLICE_SECONDS * STEPS_A_SECOND + i));
            }
            compiled = server.compilingSeconds();
            if (compiled - before < ENOUGH * SLICE_SECONDS) {
                return;
            }
        }
    }

    private void stepOfEach(String step) {
        for (SwarmConnection host : hosts) {
            host.send(step);
            swarm.runUntil(System.nanoTime() + PERIOD);
        }
    }
}
