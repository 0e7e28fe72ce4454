package sharedpage.sim.explore;

import java.util.Arrays;

/** What some looks show of a block: the same number for blocks of which they show the same. */
final class BlockProjection {
    private final BlockTable family;
    private final ComponentInterner things;

    /** The place in the block and the number of the look, 0 if it is at all that is there, by turns. */
    private final int[] looks;

    private final BlockTable sights;
    private final int[] sight;

    /** By the number of the block, one more than the number of what is seen; 0 as long as nobody looked. */
    private int[] shown = new int[16];

    BlockProjection(BlockTable family, ComponentInterner things, int[] looks) {
        this.family = family;
        this.things = things;
        this.looks = looks;
        this.sights = new BlockTable(looks.length / 2);
        this.sight = new int[looks.length / 2];
    }

    int of(int block) {
        return block < shown.length && shown[block] != 0 ? shown[block] : seen(block);
    }

    private int seen(int block) {
        if (block >= shown.length) {
            shown = Arrays.copyOf(shown, 2 * block);
        }
        for (int i = 0; i < sight.length; i++) {
            int number = family.get(block, looks[2 * i]);
            int look = looks[2 * i + 1];
            sight[i] = look == 0 || number == 0 ? number : things.shown(look, number);
        }
        shown[block] = 1 + sights.number(sight, 0);
        return shown[block];
    }

    long bytes() {
        return 4L * shown.length + sights.bytes();
    }
}
