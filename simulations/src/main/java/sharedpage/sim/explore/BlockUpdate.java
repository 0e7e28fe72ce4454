package sharedpage.sim.explore;

import java.util.Arrays;

/** What a transition writes in one block; it remembers the successor of each block that it was applied to. */
final class BlockUpdate {
    private static final int[] NOTHING = {-1, -1};

    private final int block;

    /** A place in the block, and the number that is there afterwards, by turns. */
    private final int[] parts;

    /** A block before, and the block that came of it, by turns; -1 where there is none. */
    private int[] known = NOTHING;

    private int count;

    BlockUpdate(int block, int[] parts) {
        this.block = block;
        this.parts = parts;
    }

    int block() {
        return block;
    }

    /** The number of the block afterwards. */
    int of(int before, BlockTable blocks) {
        int slot = slot(before);
        return known[slot] == before ? known[slot + 1] : found(before, blocks.changed(before, parts));
    }

    private int slot(int before) {
        int slot = 2 * before & (known.length - 1);
        while (known[slot] != before && known[slot] >= 0) {
            slot = slot + 2 & (known.length - 1);
        }
        return slot;
    }

    private int found(int before, int after) {
        if (4 * (count + 1) > known.length) {
            grow();
        }
        int slot = slot(before);
        known[slot] = before;
        known[slot + 1] = after;
        count++;
        return after;
    }

    private void grow() {
        int[] old = known;
        known = new int[2 * old.length];
        Arrays.fill(known, -1);
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] >= 0) {
                int slot = slot(old[i]);
                known[slot] = old[i];
                known[slot + 1] = old[i + 1];
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BlockUpdate that && block == that.block && Arrays.equals(parts, that.parts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(parts) + block;
    }

    int bytes() {
        return 64 + 4 * (parts.length + known.length);
    }
}
