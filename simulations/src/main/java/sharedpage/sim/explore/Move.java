package sharedpage.sim.explore;

import java.util.Arrays;

/** What becomes of one block in a deed. */
final class Move {
    private final int block;

    /** A place in the block, and the number that is there afterwards, by turns. */
    private final int[] parts;

    private int from = -1;
    private int to;

    Move(int block, int[] parts) {
        this.block = block;
        this.parts = parts;
    }

    int block() {
        return block;
    }

    /** The number of the block afterwards; most often it was the same before as the last time. */
    int of(int before, Blocks family) {
        if (before != from) {
            to = family.changed(before, parts);
            from = before;
        }
        return to;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Move that && block == that.block && Arrays.equals(parts, that.parts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(parts) + block;
    }

    int bytes() {
        return 48 + 4 * parts.length;
    }
}
