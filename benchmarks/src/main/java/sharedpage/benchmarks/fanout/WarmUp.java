package sharedpage.benchmarks.fanout;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import sharedpage.e2e.swarm.Greeting;
import sharedpage.e2e.swarm.Line;
import sharedpage.e2e.swarm.Swarm;
import tools.jackson.databind.JsonNode;

/**
 * Lets a server do for a while what it will be measured at, in more sessions than one: most of what a Java machine does in
 * its first minutes is to compile, which no lecture is long enough to notice and eight seconds are all taken up with.
 */
final class WarmUp {
    private static final int SESSIONS = 20;
    private static final int FOLLOWERS_OF_EACH = 30;
    /** In each session; fewer than one host may create. */
    private static final int STEPS_A_SECOND = 15;

    /** How much of the processor compiling may still take in the end. */
    static final double ENOUGH = 0.03;

    /** So many rounds in a row have to show that, since what is compiled waits for its turn. */
    private static final int ROUNDS_IN_A_ROW = 2;

    private static final int ROUNDS_LIMIT = 8;
    private static final int SLICE_SECONDS = 5;
    private static final int SLICES = 12;
    private static final long PERIOD = TimeUnit.SECONDS.toNanos(1) / STEPS_A_SECOND / SESSIONS;
    private static final int PATIENCE_SECONDS = 30;

    private final List<Line> hosts = new ArrayList<>();
    private final List<Line> followers = new ArrayList<>();
    private final Rival rival;
    private final Swarm swarm;

    private WarmUp(Rival rival, Swarm swarm) {
        this.rival = rival;
        this.swarm = swarm;
    }

    static void ofOurs(Rival ours) {
        try (Swarm swarm = new Swarm(ours.address())) {
            WarmUp warmUp = new WarmUp(ours, swarm);
            for (int i = 0; i < SESSIONS; i++) {
                JsonNode session = ours.session();
                warmUp.add(Round.join(session, "host"), Round.join(session, "viewer"));
            }
            warmUp.run(Round::perform);
        }
    }

    /** The same for a server that says everything to all: as many steps to as many. */
    static void of(Rival rival, List<String> recorded) {
        try (Swarm swarm = new Swarm(rival.address())) {
            WarmUp warmUp = new WarmUp(rival, swarm);
            warmUp.add(null, null);
            for (int i = 1; i < SESSIONS; i++) {
                warmUp.hosts.add(warmUp.hosts.get(0));
            }
            warmUp.run(step -> recorded.get(step % recorded.size()));
        }
    }

    /** Whole rounds: each begins with a thousand who come, and their code is compiled while it steps. */
    static void untilCompiled(Supplier<Round.Result> round) {
        int quiet = 0;
        for (int i = 0; i < ROUNDS_LIMIT && quiet < ROUNDS_IN_A_ROW; i++) {
            quiet = round.get().compiling() < ENOUGH ? quiet + 1 : 0;
        }
    }

    private void add(Greeting host, Greeting follower) {
        hosts.add(swarm.connect(1, false, host, (opcode, text) -> {}));
        for (int i = 0; i < FOLLOWERS_OF_EACH; i++) {
            followers.add(swarm.connect(2 + i, false, follower, (opcode, text) -> {}));
        }
    }

    /** Goes on until hardly anything is left to compile, or for a minute. */
    private void run(IntFunction<String> step) {
        swarm.goOnUntil(() -> followers.stream().allMatch(Line::isOpen), PATIENCE_SECONDS);
        double compiled = 0;
        for (int slice = 0; slice < SLICES; slice++) {
            double before = compiled;
            for (int i = 0; i < SLICE_SECONDS * STEPS_A_SECOND; i++) {
                stepOfEach(step.apply(slice * SLICE_SECONDS * STEPS_A_SECOND + i));
            }
            compiled = rival.compilingSeconds();
            if (compiled - before < ENOUGH * SLICE_SECONDS) {
                return;
            }
        }
    }

    private void stepOfEach(String step) {
        for (Line host : hosts) {
            host.say(step);
            swarm.goOnUntil(System.nanoTime() + PERIOD);
        }
    }
}
