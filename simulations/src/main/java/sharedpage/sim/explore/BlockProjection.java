package sharedpage.sim.explore;

import java.util.Arrays;

/** Some reads of a block as one number: the same for blocks of which they give the same values. */
final class BlockProjection {
    private final BlockTable blocks;
    private final ComponentIdentity interner;

    /** By turns the place in the block and the number of the projection, 0 for the whole component. */
    private final int[] reads;

    private final BlockTable values;
    private final int[] buffer;

    /** By the number of the block, one more than the number of the values; 0 where they are not known yet. */
    private int[] known = new int[16];

    BlockProjection(BlockTable blocks, ComponentIdentity interner, int[] reads) {
        this.blocks = blocks;
        this.interner = interner;
        this.reads = reads;
        this.values = new BlockTable(reads.length / 2);
        this.buffer = new int[reads.length / 2];
    }

    int of(int block) {
        return block < known.length && known[block] != 0 ? known[block] : computed(block);
    }

    private int computed(int block) {
        if (block >= known.length) {
            known = Arrays.copyOf(known, 2 * block);
        }
        for (int i = 0; i < buffer.length; i++) {
            int number = blocks.get(block, reads[2 * i]);
            int projection = reads[2 * i + 1];
            buffer[i] = projection == 0 || number == 0 ? number : interner.value(projection, number);
        }
        known[block] = 1 + values.number(buffer, 0);
        return known[block];
    }

    long bytes() {
        return 4L * known.length + values.bytes();
    }
}
