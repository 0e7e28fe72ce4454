package sharedpage.sim.explore;

import java.util.Arrays;

/**
 * Interning of blocks of one length: equal blocks have the same number, from 1 on, and a block of zeros has 0. This is the
 * COLLAPSE compression of SPIN (Holzmann, State compression in SPIN, 1997), by blocks instead of processes.
 */
final class BlockTable {
    private final int length;
    private int[] numbers;
    private final int[] scratch;
    private int[] table = new int[64];
    private int size;

    /**
     * No blocks yet.
     *
     * @param length of each, in numbers
     */
    BlockTable(int length) {
        this.length = length;
        this.numbers = new int[32 * length];
        this.scratch = new int[length];
    }

    long bytes() {
        return 4L * (numbers.length + table.length);
    }

    /** The number of the block that lies in a state from a place on. */
    int number(int[] state, int from) {
        int slot = hash(state, from) & (table.length - 1);
        while (table[slot] != 0) {
            int at = (table[slot] - 1) * length;
            if (Arrays.equals(numbers, at, at + length, state, from, from + length)) {
                return table[slot];
            }
            slot = (slot + 1) & (table.length - 1);
        }
        for (int i = from; i < from + length; i++) {
            if (state[i] != 0) {
                return add(state, from, slot);
            }
        }
        return 0;
    }

    private int add(int[] state, int from, int slot) {
        if ((size + 1) * length > numbers.length) {
            numbers = Arrays.copyOf(numbers, numbers.length + numbers.length / 2);
        }
        System.arraycopy(state, from, numbers, size * length, length);
        table[slot] = ++size;
        int number = size;
        if (3 * table.length < 4 * size) {
            grow();
        }
        return number;
    }

    private void grow() {
        table = new int[2 * table.length];
        for (int number = 1; number <= size; number++) {
            int slot = hash(numbers, (number - 1) * length) & (table.length - 1);
            while (table[slot] != 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = number;
        }
    }

    /** The number in a place of a block. */
    int get(int number, int place) {
        return number == 0 ? 0 : numbers[(number - 1) * length + place];
    }

    /**
     * The number of the block that comes of another one.
     *
     * @param parts a place in the block and the number that is there afterwards, by turns
     */
    int changed(int number, int[] parts) {
        copy(number, scratch, 0);
        for (int i = 0; i < parts.length; i += 2) {
            scratch[parts[i]] = parts[i + 1];
        }
        return number(scratch, 0);
    }

    /** Writes a block into a state. */
    void copy(int number, int[] state, int to) {
        if (number == 0) {
            Arrays.fill(state, to, to + length, 0);
        } else {
            System.arraycopy(numbers, (number - 1) * length, state, to, length);
        }
    }

    private int hash(int[] of, int from) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = (hash ^ of[i]) * 0x9e3779b1;
            hash ^= hash >>> 15;
        }
        return hash;
    }
}
