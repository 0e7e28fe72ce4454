package sharedpage.server.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sharedpage.server.wire.ExplorationJson;
import sharedpage.sim.explore.Exploration;
import sharedpage.sim.explore.Exploration.SearchOutcome;
import sharedpage.sim.explore.Explorer;
import sharedpage.sim.explore.Property;
import sharedpage.sim.explore.SearchLimits;
import sharedpage.sim.explore.SearchProgress;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.reader.ScenarioReader;
import sharedpage.sim.scenario.text.ParseResult;

/** {@code explore}: searches all interleavings of a scenario's programs. */
@Command(
        name = "explore",
        mixinStandardHelpOptions = true,
        description = "Try every order in which the programs of a scenario can mix, and print the shortest one in which"
                + " something goes wrong, as a scenario that can be run.",
        footerHeading = "%nWhat is looked for (simulations/scenarios/README.md says more):%n",
        footer = {
            "deadlock: a process waits, and in no continuation becomes ready",
            "two_inside: two live processes are inside where the semaphore lets in one",
            "leaked_frame: at an end, memory that no live process can use or give back",
            "race_warning: bytes that another guards or uses are used without the semaphore"
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:nothing was found, or orders were counted",
            "1:something goes wrong",
            "2:wrong usage",
            "3:nothing was found but what --others leaves out"
        })
public final class ExploreCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "SCENARIO",
            description = "a file, or a scenario of the library; its steps become programs if it has none")
    private String scenario;

    @Option(names = "--set", paramLabel = "key=value", description = "another value for a setting")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--property",
            paramLabel = "P",
            split = ",",
            description =
                    "what to look for: incidents (all but race_warning and convoy), invariants, expect, always, eventually,"
                            + " leaked_frame, information_leak, livelock, starvation, the name of an incident, or that of"
                            + " an invariant; else"
                            + " incidents, and what the scenario claims of every order")
    private Set<String> properties = new LinkedHashSet<>();

    @Option(names = "--depth", paramLabel = "N", description = "try only orders of up to so many actions")
    private int depth = SearchLimits.WIDE.depth();

    @Option(
            names = "--states",
            paramLabel = "N",
            description = "keep at most so many different states (${DEFAULT-VALUE})")
    private int states = SearchLimits.WIDE.states();

    @Option(names = "--seconds", paramLabel = "N", description = "stop after so many seconds")
    private int seconds = Integer.MAX_VALUE;

    @Option(
            names = "--others",
            paramLabel = "N",
            description =
                    "look for another one: so many that were found before it do not count; two differ if their names, their"
                            + " facts or their ends do")
    private int others;

    @Option(names = "--megabytes", paramLabel = "N", description = "keep states in at most so much memory")
    private int megabytes = Integer.MAX_VALUE;

    @Option(names = "--count", description = "count the orders by what they lead to")
    private boolean count;

    @Option(names = "--reduce", description = "do additions at once: fewer states, but not always the shortest order")
    private boolean reduce;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            return explore(ScenarioFile.fileOrLibrary(scenario));
        } catch (UsageException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 2;
        }
    }

    private int explore(ScenarioFile source) throws UsageException {
        ParseResult<Scenario> reading = ScenarioReader.read(source.name(), source.text(), settings);
        if (reading.value().isEmpty()) {
            reading.problems().forEach(spec.commandLine().getErr()::println);
            return 2;
        }
        Scenario read = reading.value().get();
        check(read);
        long started = System.nanoTime();
        Exploration exploration = search(read, started);
        long nanoseconds = System.nanoTime() - started;
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(ExplorationJson.text(read, exploration));
        } else {
            new ExplorationReport(read, settings, exploration)
                    .lines(nanoseconds)
                    .forEach(out::println);
        }
        out.flush();
        return count ? 0 : exitCode(exploration);
    }

    private static int exitCode(Exploration exploration) {
        return exploration.verdict() == SearchOutcome.FOUND ? 1 : exploration.others() > 0 ? 3 : 0;
    }

    private void check(Scenario read) throws UsageException {
        if (read.operations() == 0) {
            throw new UsageException(scenario + " has neither programs nor steps, so nothing can go wrong. Add some.");
        }
        atLeast(1, "--depth", depth);
        atLeast(1, "--states", states);
        atLeast(1, "--seconds", seconds);
        atLeast(1, "--megabytes", megabytes);
        atLeast(0, "--others", others);
        if (others > 0 && (count || reduce)) {
            throw new UsageException("--others " + others + " stands beside " + (count ? "--count" : "--reduce")
                    + ". Leave one of them out.");
        }
        if (count && reduce) {
            throw new UsageException(
                    "--count stands beside --reduce, which leaves out most of the orders. Leave one of them out.");
        }
        if (reduce && new Property(properties).includesCycles()) {
            throw new UsageException(
                    "--property " + String.join(",", properties)
                            + " stands beside --reduce, which leaves out orders that cycles are made of. Leave one of them out.");
        }
        Set<String> unknown = new Property(properties).unknown();
        if (!unknown.isEmpty()) {
            throw new UsageException("There is no property " + String.join(", ", unknown) + ". Choose of: "
                    + String.join(", ", Property.known()) + ".");
        }
        Set<String> unclaimed = new Property(properties).unclaimed(read);
        if (!unclaimed.isEmpty()) {
            throw new UsageException(scenario + " claims nothing under " + String.join(", ", unclaimed)
                    + ", so there is nothing to break. Add a claim, or look for something else.");
        }
    }

    private static void atLeast(int least, String option, int found) throws UsageException {
        if (found < least) {
            throw new UsageException(option + " is " + found + ". Expected a number of at least " + least + ".");
        }
    }

    private Exploration search(Scenario read, long started) {
        Property property = properties.isEmpty() ? Property.usual(read) : new Property(properties);
        SearchLimits limits = new SearchLimits(depth, states, (long) megabytes << 20);
        TimeLimit clock = new TimeLimit(started);
        if (count) {
            return Explorer.count(read, property, limits, clock);
        }
        return reduce
                ? Explorer.findReduced(read, property, limits, clock)
                : Explorer.findAnother(read, property, others, limits, clock);
    }

    /** Prints the progress once a second, and stops the search after {@code --seconds}. */
    private final class TimeLimit implements SearchProgress.ProgressListener {
        private final long started;
        private long lastReport;

        private TimeLimit(long started) {
            this.started = started;
            this.lastReport = started;
        }

        @Override
        public boolean shouldContinue(SearchProgress progress) {
            long now = System.nanoTime();
            if (now - lastReport >= TimeUnit.SECONDS.toNanos(1)) {
                lastReport = now;
                long rate = progress.states() * TimeUnit.SECONDS.toNanos(1) / (now - started);
                spec.commandLine()
                        .getErr()
                        .println(progress.states() + " states, " + progress.frontier() + " left to explore, up to "
                                + progress.depth() + " actions, " + rate + " states a second");
            }
            return now - started < TimeUnit.SECONDS.toNanos(seconds);
        }
    }
}
