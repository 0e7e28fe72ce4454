package sharedpage.benchmarks.engine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import sharedpage.sim.machine.Step;

/** Runs all measurements of the engine and prints each figure with its aim or with what it is compared to. */
public final class EngineBench {
    private static final int KEPT = 100_000;
    private static final int ROUNDS = 20;
    private static final int A_ROUND = 500_000;

    private EngineBench() {}

    public static void main(String[] arguments) throws RunnerException {
        print("The engine, warm, on one core; every figure is the mean of 5 seconds after 5 seconds of warming up.");
        print("64 pages, 64 frames, 512 bytes a page, 4 processes, page-outs and moves among their reads and writes.");
        Options options = new OptionsBuilder()
                .include("sharedpage\\.benchmarks\\.")
                .forks(1)
                .threads(1)
                .jvmArgs("-XX:+UseSerialGC", "-Xmx1g")
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .timeUnit(TimeUnit.SECONDS)
                .verbosity(VerboseMode.SILENT)
                .build();
        print(new Runner(options).run());
        for (String relocation : List.of("list", "descriptor")) {
            print("steps, %-15s %,12d a second of processor time, whatever else runs", relocation, worked(relocation));
        }
        print("heap of a kept step    %,12d bytes         aim: at most 1,024", heapOfAStep());
    }

    private static void print(Collection<RunResult> results) {
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark().replaceAll(".*\\.engine\\.", "");
            double score = result.getPrimaryResult().getScore();
            double error = result.getPrimaryResult().getScoreError();
            switch (name) {
                case "Steps.step" ->
                    print(
                            "steps, %-15s %,12.0f a second (± %,.0f)   aim: 2,000,000",
                            result.getParams().getParam("relocation"), score, error);
                case "History.jump" ->
                    print(
                            "jump among %-7s     %,12.1f ns          aim: no more than caches make it",
                            result.getParams().getParam("length"), 1e9 / score);
                default ->
                    print(
                            "%-22s %,12.0f MB a second",
                            name.replace("LongTransfers.", ""), score * LongTransfers.BYTES / 1e6);
            }
        }
    }

    /** Steps a second of the time that this program kept processors at work, its garbage collector included. */
    private static long worked(String relocation) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Traffic traffic = new Traffic(Map.of("relocation", relocation));
        long time = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long before = system.getProcessCpuTime();
            for (int i = 0; i < A_ROUND; i++) {
                traffic.step();
            }
            time += round < ROUNDS / 2 ? 0 : system.getProcessCpuTime() - before;
        }
        return (long) (1e9 * A_ROUND * (ROUNDS - ROUNDS / 2) / time);
    }

    /** What a run needs that is kept whole: every step with its machine, its events and the origins of all bytes. */
    private static long heapOfAStep() {
        long before = used();
        List<Step> kept = History.steps(KEPT);
        long after = used();
        if (kept.size() != KEPT) {
            throw new IllegalStateException("The run ended early.");
        }
        return (after - before) / KEPT;
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            ManagementFactory.getMemoryMXBean().gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void print(String text, Object... parts) {
        System.out.println(String.format(Locale.ROOT, text, parts));
    }
}
