package sharedpage.server.chance;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What happens in a run, drawn from a seed: the same seed, the same moves. */
final class RandomMoves {
    private static final int FEWEST = 16;
    private static final int MORE = 28;
    private static final int THREE = 3;
    /** Seeds that follow each other would begin alike. */
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private static final int NUMBERS = 60;
    private static final List<Move.Kind> KINDS = Arrays.stream(Move.Kind.values())
            .flatMap(kind -> IntStream.range(0, kind.weight).mapToObj(i -> kind))
            .toList();

    private RandomMoves() {}

    static List<Move> of(long seed) {
        Random chance = new Random(seed * SPREAD);
        return IntStream.range(0, FEWEST + chance.nextInt(MORE))
                .mapToObj(i -> new Move(
                        KINDS.get(chance.nextInt(KINDS.size())),
                        chance.nextInt(NUMBERS),
                        chance.nextInt(NUMBERS),
                        chance.nextInt(THREE) > 0))
                .toList();
    }
}
