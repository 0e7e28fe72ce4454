package sharedpage.benchmarks.fanout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Processor time as Linux counts it, in seconds; where there is no {@code /proc} it is 0. */
final class CpuTime {
    private static final double TICKS_A_SECOND = 100;
    private static final int USER = 11;
    private static final int SYSTEM = 12;

    private CpuTime() {}

    /** What a Java virtual machine has spent in its JIT compiler: the less, the better it is warmed up. */
    static double compiling(long process) {
        try (Stream<Path> threads = Files.list(Path.of("/proc", "" + process, "task"))) {
            return threads.mapToLong(CpuTime::ticksOfCompiler).sum() / TICKS_A_SECOND;
        } catch (IOException e) {
            return 0;
        }
    }

    /** The name of a thread stands in parentheses and may have blanks within. */
    private static long ticksOfCompiler(Path thread) {
        try {
            String stat = Files.readString(thread.resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return stat.contains("CompilerThre") ? Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]) : 0;
        } catch (IOException ended) {
            return 0;
        }
    }

    /** What all processes of this machine have used together. */
    static double ofAll() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
            // user, nice, system, then idle and waiting, which are left out, then interrupts of both kinds
            String[] fields = lines.findFirst().orElseThrow().split(" +", -1);
            return LongStream.of(1, 2, 3, 6, 7)
                            .map(i -> Long.parseLong(fields[(int) i]))
                            .sum()
                    / TICKS_A_SECOND;
        } catch (IOException e) {
            return 0;
        }
    }
}
