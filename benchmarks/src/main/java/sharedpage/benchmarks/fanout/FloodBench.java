package sharedpage.benchmarks.fanout;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** How long a step takes to a class while one address floods its server, beside the same flood on another server. */
public final class FloodBench {
    private static final int FOLLOWERS = 300;
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final double AIM = 1.5;
    private static final String ROW = "%-12s %22s %22s %8s %20s%n";

    private final PrintStream out = System.out;
    private final Validity validity = new Validity();
    private int floods;

    private FloodBench() {}

    /**
     * Prints a row for each flood. {@code -Drounds=1} is for a first look.
     *
     * @param arguments a folder in which things may be written
     */
    public static void main(String[] arguments) throws IOException {
        FloodBench bench = new FloodBench();
        bench.measure(Files.createDirectories(Path.of(arguments[0])));
        if (!bench.validity.holds()) {
            System.out.println(bench.validity);
            System.exit(1);
        }
    }

    private void measure(Path folder) throws IOException {
        out.printf(
                "%d followers and a host, %d steps a second from fixed times on; latency from the time at which a step"
                        + " was due to its%nreceipt. Two servers on this machine; a flood from one address goes to the"
                        + " other server and to that of the class in%nturn, %d rounds of 6 s each: median p99 in ms, and"
                        + " range in brackets. Last, what the flood costs the%nother server, in cores: next to nothing"
                        + " would be no flood.%n%n",
                FOLLOWERS, Round.STEPS_A_SECOND, ROUNDS);
        try (MeasuredServer ours = MeasuredServer.oursOnAllCores(Files.createTempDirectory(folder, "class"));
                MeasuredServer other = MeasuredServer.oursOnAllCores(Files.createTempDirectory(folder, "other"))) {
            WarmUp.ofOurs(ours);
            WarmUp.ofOurs(other);
            out.printf(ROW, "flood", "other server", "server of the class", "ratio", "cores of the other");
            for (Flood flood : Flood.values()) {
                row(flood, ours, other);
            }
        }
    }

    private void row(Flood flood, MeasuredServer ours, MeasuredServer other) {
        List<Flooded> elsewhere = new ArrayList<>();
        List<Flooded> here = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            elsewhere.add(round(ours, ours.session(), flood.start(other, other.session(), ++floods)));
            JsonNode session = ours.session();
            here.add(round(ours, session, flood.start(ours, session, ++floods)));
        }
        double ratio = Figures.median(here, Flooded::p99) / Figures.median(elsewhere, Flooded::p99);
        out.printf(
                ROW,
                flood.name().toLowerCase(Locale.ROOT),
                Figures.range(elsewhere, Flooded::p99),
                Figures.range(here, Flooded::p99),
                String.format(Locale.ROOT, "%.2f%s", ratio, ratio <= AIM ? "" : " (aim " + AIM + ")"),
                Figures.range(elsewhere, Flooded::targetsCores));
    }

    /**
     * The figures of a round in a flood.
     *
     * @param targetsCores what its target used, in cores
     */
    private record Flooded(double p99, double targetsCores) {}

    private Flooded round(MeasuredServer ours, JsonNode session, Flood.Running flood) {
        try (flood) {
            double before = flood.target().cpuSeconds();
            long begin = System.nanoTime();
            Round.Result result = Round.ofOurs(ours, session, FOLLOWERS, false);
            double seconds = (System.nanoTime() - begin) / 1e9;
            validity.demand(result.lostShare() <= 0 && result.outOfOrder() == 0, "steps were lost");
            validity.demand(flood.lasts(), "a flood ended before its round");
            return new Flooded(result.p99(), (flood.target().cpuSeconds() - before) / seconds);
        }
    }
}
