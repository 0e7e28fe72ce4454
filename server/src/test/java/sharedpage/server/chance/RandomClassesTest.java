package sharedpage.server.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sharedpage.server.ProtocolDocument;

/**
 * Classes that were not thought of: several hosts and viewers who step, vote, repeat, lose their connections, end each other's
 * links and go on after a restart or on another server. {@code -Dlong=true} makes them ten times as many, {@code -Druns=N}
 * says how many, {@code -Dfirst=N} from which on, and {@code -Dseed=N} runs one of them.
 */
class RandomClassesTest {
    private static final int RUNS = Integer.getInteger("runs", Boolean.getBoolean("long") ? 1_000 : 100);
    private static final long FIRST = Long.getLong("first", 1);

    private final ProtocolDocument protocol = ProtocolDocument.read();
    private final DocumentedShapes shapes = new DocumentedShapes(protocol);

    @TempDir
    private Path folder;

    private int runs;

    @Test
    void whatTheProtocolPromisesIsKept() {
        Long only = Long.getLong("seed");
        LongStream seeds = only == null ? LongStream.range(FIRST, FIRST + RUNS) : LongStream.of(only);
        seeds.forEach(this::check);
    }

    @Test
    void theSameSeedGivesTheSameMoves() {
        assertEquals(RandomMoves.of(1), RandomMoves.of(1));
    }

    private void check(long seed) {
        List<Move> moves = RandomMoves.of(seed);
        failureOf(moves).ifPresent(failure -> {
            RunShrinker.FailedRun smallest =
                    RunShrinker.shrunk(new RunShrinker.FailedRun(moves, failure), this::failureOf);
            fail(
                    "-Dseed=" + seed + ", made as short as it could be: "
                            + smallest.failure().getMessage() + "\n"
                            + smallest.moves().stream().map(Move::toString).collect(Collectors.joining("\n")),
                    smallest.failure());
        });
    }

    private Optional<Throwable> failureOf(List<Move> moves) {
        try (ClassRun run = new ClassRun(folder.resolve("run-" + ++runs), protocol, shapes)) {
            Carrier carrier = new Carrier(run);
            moves.forEach(carrier::carryOut);
            Settlement.check(run);
            return Optional.empty();
        } catch (AssertionError | RuntimeException failure) {
            return Optional.of(failure);
        }
    }
}
