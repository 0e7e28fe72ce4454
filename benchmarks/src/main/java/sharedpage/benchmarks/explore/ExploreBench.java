package sharedpage.benchmarks.explore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Searches models with our explorer and with SPIN, prints both beside each other, and fails if they do not agree on what
 * the models can lead to.
 */
public final class ExploreBench {
    private static final Path MODELS = Path.of("models");
    private static final Path GENERATED = Path.of("target/bench-explore");

    /** The first ones warm the explorer for the others. */
    private static final List<String> NAMES = List.of(
            "lost-update-2", "semaphore-2", "killed-holder", "lost-update-3", "semaphore-3", "lost-update-long");

    private static final int MOST_BYTES = 60;
    private static final String HEAD = String.format(
            Locale.ROOT,
            "  %-22s %11s %9s %9s %13s %9s %9s",
            "",
            "states",
            "first",
            "seconds",
            "states/s",
            "B/state",
            "outcomes");

    private ExploreBench() {}

    /** A model, searched in the four ways. */
    private record Row(String name, Searched ours, Searched oursReduced, Searched spin, Searched spinReduced) {
        List<Searched> all() {
            return List.of(ours, oursReduced, spin, spinReduced);
        }

        boolean agrees() {
            return all().stream().map(Searched::outcomes).distinct().count() == 1
                    && !ours.outcomes().isEmpty();
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        print(
                "Each model is a scenario and the same in Promela (%s); every order is tried to its end, on one core.",
                MODELS);
        print(
                "Seconds: by the clock; each search is made 3 to 30 times, until 6 seconds are over, and the median of the later");
        print(
                "half is reported, beside the first time. Ours in one Java program (2 GB of heap), SPIN's for its compiled verifier");
        print(
                "(gcc -O2 -DSAFETY, -w22, 2 GB) without making it. B/state: ours for all that is kept, what is recalled included;");
        print(
                "SPIN's for the states without the 32 MB of its hash table. Outcomes: the shared byte, the dead, the sleepers, from");
        print(
                "a search of their own on our side. Numbers of states differ: SPIN also has ends of programs, ours who uses what.");
        List<Row> rows = new ArrayList<>();
        for (String name : NAMES) {
            Row row = searched(name);
            rows.add(row);
            print(row);
        }
        print("");
        aim(
                "states/s, full: ours to SPIN's   aim: at least 1",
                rows,
                row -> row.ours().rate() / row.spin().rate());
        aim(
                "seconds, reduced: ours to SPIN's aim: at most 1",
                rows,
                row -> row.oursReduced().seconds().usual()
                        / row.spinReduced().seconds().usual());
        aim("B/state, ours                    aim: at most " + MOST_BYTES, rows, row -> row.ours()
                .bytesOfAState());
        boolean alike = true;
        for (Algorithm algorithm : Algorithm.ALL) {
            alike &= isAlike(algorithm);
        }
        if (!alike || !rows.stream().allMatch(Row::agrees)) {
            print("The searches do not agree on the outcomes.");
            System.exit(1);
        }
        print("All searches of a model agree on its outcomes.");
    }

    /** Whether both searches find the same ends of an algorithm. */
    private static boolean isAlike(Algorithm algorithm) throws IOException, InterruptedException {
        Set<String> ours = algorithm.ours();
        Set<String> spin = algorithm.spin(MODELS, GENERATED);
        print("%-22s %d outcomes, SPIN %d: %s", algorithm.name(), ours.size(), spin.size(), shown(ours));
        if (!ours.equals(spin)) {
            print("  SPIN: %s", shown(spin));
        }
        return ours.equals(spin) && !ours.isEmpty();
    }

    private static Row searched(String name) throws IOException, InterruptedException {
        SpinSearch spin = new SpinSearch(MODELS.resolve(name + ".pml"), GENERATED.resolve(name));
        Path scenario = MODELS.resolve(name + ".yaml");
        return new Row(name, OurSearch.full(scenario), OurSearch.reduced(scenario), spin.full(), spin.reduced());
    }

    private static void print(Row row) {
        print("");
        print("%s", row.name() + HEAD.substring(row.name().length()));
        row.all().forEach(searched -> print("%s", searched.line()));
        if (!row.agrees()) {
            row.all().forEach(searched -> print("  %s: %s", searched.how(), shown(searched.outcomes())));
        }
    }

    private static String shown(Set<String> outcomes) {
        return String.join("; ", outcomes);
    }

    private static void aim(String what, List<Row> rows, ToDoubleFunction<Row> figure) {
        double least = rows.stream().mapToDouble(figure).min().orElseThrow();
        double most = rows.stream().mapToDouble(figure).max().orElseThrow();
        print("%s; it is %.2f to %.2f", what, least, most);
    }

    private static void print(String text, Object... parts) {
        System.out.println(String.format(Locale.ROOT, text, parts));
    }
}
