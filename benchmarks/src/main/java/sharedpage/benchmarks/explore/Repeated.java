package sharedpage.benchmarks.explore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How long something takes that is done again and again, by the clock on the wall.
 *
 * @param first seconds of the first time
 * @param usual seconds of the median of the later half
 * @param last what it gave the last time
 */
record Repeated<T>(double first, double usual, T last) {
    private static final int LEAST = 3;
    private static final int MOST = 30;
    private static final double ENOUGH_SECONDS = 6;

    /** What is timed. */
    @FunctionalInterface
    interface Search<T> {
        T run() throws IOException, InterruptedException;
    }

    /** At least 3 times, and up to 30 times until 6 seconds are over. */
    static <T> Repeated<T> of(Search<T> task) throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        double all = 0;
        T last = null;
        while (seconds.size() < LEAST || (seconds.size() < MOST && all < ENOUGH_SECONDS)) {
            long begun = System.nanoTime();
            last = task.run();
            seconds.add((System.nanoTime() - begun) / 1e9);
            all += seconds.get(seconds.size() - 1);
        }
        List<Double> later = seconds.subList(seconds.size() / 2, seconds.size()).stream()
                .sorted()
                .toList();
        return new Repeated<>(seconds.get(0), later.get(later.size() / 2), last);
    }
}
