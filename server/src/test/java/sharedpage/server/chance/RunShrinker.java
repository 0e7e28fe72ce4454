package sharedpage.server.chance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Makes a run that fails as short as it can, by leaving moves out (delta debugging; Zeller 1999). What happens at the same time
 * may come in another order each time, so a shorter run gets several chances to fail.
 */
final class RunShrinker {
    private static final int CHANCES = 3;
    /** A run that hangs takes long, so not all that could be left out is tried then. */
    private static final long NANOSECONDS = TimeUnit.MINUTES.toNanos(4);

    private final Function<List<Move>, Optional<Throwable>> run;
    private final long end = System.nanoTime() + NANOSECONDS;
    private FailedRun best;

    /** Moves, and how they fail. */
    record FailedRun(List<Move> moves, Throwable failure) {}

    private RunShrinker(FailedRun failed, Function<List<Move>, Optional<Throwable>> run) {
        this.best = failed;
        this.run = run;
    }

    /**
     * The smallest run found that fails.
     *
     * @param run lets moves happen and returns how that failed, if it did
     */
    static FailedRun shrunk(FailedRun failed, Function<List<Move>, Optional<Throwable>> run) {
        RunShrinker shrinker = new RunShrinker(failed, run);
        int size;
        do {
            size = shrinker.best.moves.size();
            shrinker.leaveOut();
        } while (shrinker.best.moves.size() < size);
        return shrinker.best;
    }

    private void leaveOut() {
        for (int length = Math.max(1, best.moves.size() / 2); length >= 1; length /= 2) {
            int at = 0;
            while (at < best.moves.size()) {
                List<Move> fewer = new ArrayList<>(best.moves);
                fewer.subList(at, Math.min(fewer.size(), at + length)).clear();
                if (!stillFails(fewer)) {
                    at += length;
                }
            }
        }
    }

    private boolean stillFails(List<Move> moves) {
        for (int i = 0; i < CHANCES && System.nanoTime() < end; i++) {
            Optional<Throwable> failure = run.apply(moves);
            if (failure.isPresent()) {
                best = new FailedRun(moves, failure.get());
                return true;
            }
        }
        return false;
    }
}
