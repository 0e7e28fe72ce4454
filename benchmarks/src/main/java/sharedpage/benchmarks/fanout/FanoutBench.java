package sharedpage.benchmarks.fanout;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a host's step costs on its way to 1,000 followers, beside a bare Jetty and Node's ws. */
public final class FanoutBench {
    private static final String WS = "ws@8.18.3";
    private static final int ROUNDS = 3;
    private static final int FROZEN_ROUNDS = 5;
    private static final double CLIENT_LIMIT = 0.85;
    private static final double OTHERS_LIMIT = 0.2;
    private static final int DELAY_MILLISECONDS = 50;
    private static final int LEFT_OUT = 100;
    private static final String ROW = "%-34s %16s %16s %9s %10s %14s %9s %9s %7s %7s %7s%n";

    private final PrintStream out = System.out;
    private final Validity validity = new Validity();

    private FanoutBench() {}

    /**
     * Prints the figures with their aims.
     *
     * @param arguments a folder in which things may be written
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Cores.pinClient();
        FanoutBench bench = new FanoutBench();
        bench.measure(Files.createDirectories(Path.of(arguments[0])));
        if (!bench.validity.holds()) {
            System.exit(1);
        }
    }

    private void measure(Path folder) throws IOException, InterruptedException {
        method();
        boolean node = hasWs(folder);
        List<Round.Result> ours = new ArrayList<>();
        List<Round.Result> jetty = new ArrayList<>();
        List<Round.Result> ws = new ArrayList<>();
        Path data = Files.createTempDirectory(folder, "data");
        try (MeasuredServer lab = MeasuredServer.ours(data)) {
            List<String> recorded = Round.recorded(lab);
            out.printf(
                    Locale.ROOT,
                    "A step is %d bytes; the client alone takes %.0f of them a second.%n%n",
                    recorded.get(0).length(),
                    clientLimit(recorded.get(0).length()));
            try (MeasuredServer bare = MeasuredServer.bareJetty(0, 0);
                    MeasuredServer wsServer = node ? MeasuredServer.nodeWs(folder) : null) {
                warmUp(lab, bare, wsServer, recorded);
                heading();
                for (int round = 0; round < ROUNDS; round++) {
                    ours.add(Round.ofOurs(lab, false));
                    jetty.add(Round.of(bare, recorded));
                    if (wsServer != null) {
                        ws.add(Round.of(wsServer, recorded));
                    }
                }
            }
            row("Shared Page Lab", ours);
            row("bare Jetty", jetty);
            row("Node ws", ws);
            planted(recorded);
            frozen(lab);
            searching(lab);
        }
        compare(ours, jetty, ws);
    }

    private void method() {
        out.printf(
                "%d followers and a host on one machine, %d steps a second from fixed times on, latency from the"
                        + " time at%nwhich a step was due to its receipt. Each server is warmed up until it compiles"
                        + " hardly anything; then 2 s go%nunmeasured and 6 s are measured, in %d rounds in turn: median,"
                        + " and range in brackets. One client thread for all,%nthe same for all servers; it looks at each"
                        + " sequence number and reads every 50th follower's JSON. The others send%nthe recorded steps of ours,"
                        + " each made once and shared by all; ours also computes them and writes each to its log.%n%s%n%n",
                Round.LECTURE_HALL,
                Round.STEPS_A_SECOND,
                ROUNDS,
                Cores.canPin()
                        ? "Server on core 0, client on core 1."
                        : "There is no taskset or no second core: server and client are where the system puts them.");
    }

    private static void warmUp(MeasuredServer lab, MeasuredServer bare, MeasuredServer ws, List<String> recorded) {
        WarmUp.ofOurs(lab);
        WarmUp.untilCompiled(() -> Round.ofOurs(lab, false));
        for (MeasuredServer server : ws == null ? List.of(bare) : List.of(bare, ws)) {
            WarmUp.of(server, recorded);
            WarmUp.untilCompiled(() -> Round.of(server, recorded));
        }
    }

    private boolean hasWs(Path folder) throws IOException, InterruptedException {
        try (InputStream program = FanoutBench.class.getResourceAsStream("/fanout/ws.cjs")) {
            Files.write(folder.resolve("ws.cjs"), program.readAllBytes());
        }
        if (Files.isDirectory(folder.resolve("node_modules/ws"))) {
            return true;
        }
        int exit = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--silent", "--prefix", ".", WS)
                .directory(folder.toFile())
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            out.println("Node ws is left out: npm could not install " + WS + ".");
        }
        return exit == 0;
    }

    private static double clientLimit(int bytes) {
        try (MeasuredServer flood = MeasuredServer.frameFlood(Round.LECTURE_HALL, bytes)) {
            return Round.limit(flood);
        }
    }

    /** Faults on purpose, which the figures of the client must show. */
    private void planted(List<String> recorded) {
        try (MeasuredServer late = MeasuredServer.bareJetty(DELAY_MILLISECONDS, 0)) {
            Round.Result seen = Round.of(late, recorded);
            print("bare Jetty, 50 ms later on purpose", List.of(seen));
            validity.demand(seen.p50() >= DELAY_MILLISECONDS, "the client did not see the delay made on purpose");
        }
        try (MeasuredServer leaky = MeasuredServer.bareJetty(0, LEFT_OUT)) {
            Round.Result seen = Round.of(leaky, recorded);
            print("bare Jetty, 1 in 100 left out", List.of(seen));
            validity.demand(
                    Math.abs(LEFT_OUT * seen.lostShare() - 1) < 0.5, "the client did not see the loss made on purpose");
        }
    }

    private void frozen(MeasuredServer lab) {
        List<Round.Result> without = new ArrayList<>();
        List<Round.Result> with = new ArrayList<>();
        for (int round = 0; round < FROZEN_ROUNDS; round++) {
            without.add(Round.ofOurs(lab, false));
            with.add(Round.ofOurs(lab, true));
        }
        row("ours, no client frozen", without);
        row("ours, one follower frozen", with);
        boolean overlap = Figures.min(with, Round.Result::p99) <= Figures.max(without, Round.Result::p99)
                && Figures.min(without, Round.Result::p99) <= Figures.max(with, Round.Result::p99);
        out.printf("%nOne frozen follower: the ranges of the p99 %s.%n", overlap ? "overlap" : "DO NOT OVERLAP");
    }

    /** A student's search beside a class. */
    private void searching(MeasuredServer lab) {
        List<Round.Result> without = new ArrayList<>();
        List<Round.Result> with = new ArrayList<>();
        long states = 0;
        for (int round = 0; round < ROUNDS; round++) {
            without.add(Round.ofOurs(lab, false));
            SearchLoad load = new SearchLoad(lab.address());
            try (load) {
                with.add(Round.ofOurs(lab, false));
            }
            states += load.states();
        }
        validity.demand(states > 0, "nothing was searched");
        row("ours, no search", without);
        row("ours, one student searches", with);
        out.printf(
                Locale.ROOT,
                "%nOne search after the other, %d states in all: p99 %.1f ms beside %.1f ms (aim: at most 100).%n",
                states,
                Figures.median(with, Round.Result::p99),
                Figures.median(without, Round.Result::p99));
    }

    private void compare(List<Round.Result> ours, List<Round.Result> jetty, List<Round.Result> ws) {
        double mine = Figures.median(ours, Round.Result::microseconds);
        out.printf(
                Locale.ROOT,
                "Server CPU of a wire message, bare Jetty's to ours: %.2f (aim: at least 0.8)%n",
                Figures.median(jetty, Round.Result::microseconds) / mine);
        if (!ws.isEmpty()) {
            out.printf(
                    Locale.ROOT,
                    "The same, Node ws' to ours: %.2f (aim: at least 1)%n",
                    Figures.median(ws, Round.Result::microseconds) / mine);
        }
        out.printf(Locale.ROOT, "p99 of ours: %.1f ms (aim: at most 100)%n", Figures.median(ours, Round.Result::p99));
        out.println(validity);
    }

    private void heading() {
        out.printf(
                ROW,
                "",
                "p50 ms",
                "p99 ms",
                "p99.9 ms",
                "messages/s",
                "server CPU",
                "of that",
                "a core's",
                "client",
                "others",
                "lost");
        out.printf(ROW, "", "", "", "", "received", "of a message", "compiling", "msgs/s", "CPU", "CPU", "");
    }

    private void row(String name, List<Round.Result> results) {
        if (!results.isEmpty()) {
            print(name, results);
            check(name, results);
        }
    }

    private void print(String name, List<Round.Result> results) {
        double microseconds = Figures.median(results, Round.Result::microseconds);
        out.printf(
                ROW,
                name,
                Figures.range(results, Round.Result::p50),
                Figures.range(results, Round.Result::p99),
                "%.1f".formatted(Figures.median(results, Round.Result::p999)),
                "%.0f".formatted(Figures.median(results, Round.Result::perSecond)),
                "%.0f %% %.1f us".formatted(100 * Figures.median(results, Round.Result::serverCpu), microseconds),
                "%.0f %%".formatted(100 * Figures.median(results, Round.Result::compiling)),
                "%.0f".formatted(1e6 / microseconds),
                "%.0f %%".formatted(100 * Figures.max(results, Round.Result::clientCpu)),
                "%.0f %%".formatted(100 * Figures.max(results, Round.Result::othersCpu)),
                "%.2f %%".formatted(100 * Figures.max(results, Round.Result::lostShare)));
    }

    /** What must hold of a row for its figures to count. */
    private void check(String name, List<Round.Result> results) {
        validity.demand(Figures.max(results, Round.Result::lostShare) == 0, name + ": steps were lost");
        validity.demand(
                Figures.max(results, Round.Result::outOfOrder) == 0, name + ": steps came twice or out of order");
        validity.demand(
                Figures.max(results, Round.Result::clientCpu) < CLIENT_LIMIT,
                name + ": the client had no time for more");
        validity.demand(
                Figures.max(results, Round.Result::othersCpu) < OTHERS_LIMIT,
                name + ": other programs took more than a fifth of a core");
    }
}
