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
    private static final int ROUNDS = 5;
    private static final double AIM = 1.5;
    private static final String ROW = "%-14s %22s %22s %8s%n";

    private final PrintStream out = System.out;
    private boolean lost;
    private int floods;

    private FloodBench() {}

    /**
     * Prints a row for each flood.
     *
     * @param arguments a folder in which things may be written
     */
    public static void main(String[] arguments) throws IOException {
        FloodBench bench = new FloodBench();
        bench.measure(Files.createDirectories(Path.of(arguments[0])));
        if (bench.lost) {
            System.out.println("The run is VOID: steps were lost.");
            System.exit(1);
        }
    }

    private void measure(Path folder) throws IOException {
        out.printf(
                "%d followers and a host, %d steps a second from fixed times on; latency from the time at which a step"
                        + " was due to its%nreceipt. Two servers on this machine; a flood from one address goes to the"
                        + " other server and to that of the class in%nturn, %d rounds of 6 s each: median p99 in ms, and"
                        + " range in brackets.%n%n",
                FOLLOWERS, Round.STEPS_A_SECOND, ROUNDS);
        try (MeasuredServer ours = MeasuredServer.oursOnAllCores(Files.createTempDirectory(folder, "class"));
                MeasuredServer other = MeasuredServer.oursOnAllCores(Files.createTempDirectory(folder, "other"))) {
            WarmUp.ofOurs(ours);
            WarmUp.ofOurs(other);
            out.printf(ROW, "flood", "other server", "server of the class", "ratio");
            for (Flood flood : Flood.values()) {
                row(flood, ours, other);
            }
        }
    }

    private void row(Flood flood, MeasuredServer ours, MeasuredServer other) {
        List<Round.Result> elsewhere = new ArrayList<>();
        List<Round.Result> here = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            elsewhere.add(round(ours, ours.session(), flood.start(other, other.session(), ++floods)));
            JsonNode session = ours.session();
            here.add(round(ours, session, flood.start(ours, session, ++floods)));
        }
        double ratio = Figures.median(here, Round.Result::p99) / Figures.median(elsewhere, Round.Result::p99);
        out.printf(
                ROW,
                flood.name().toLowerCase(Locale.ROOT),
                Figures.range(elsewhere, Round.Result::p99),
                Figures.range(here, Round.Result::p99),
                String.format(Locale.ROOT, "%.2f%s", ratio, ratio <= AIM ? "" : " above the aim of " + AIM));
    }

    private Round.Result round(MeasuredServer ours, JsonNode session, Flood.Running flood) {
        try (flood) {
            Round.Result result = Round.ofOurs(ours, session, FOLLOWERS, false);
            lost |= result.lostShare() > 0 || result.outOfOrder() > 0;
            return result;
        }
    }
}
