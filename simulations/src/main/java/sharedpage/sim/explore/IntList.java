package sharedpage.sim.explore;

import java.util.Arrays;

/** A list of numbers that grows without being copied. */
final class IntList {
    private static final int CHUNK = 1 << 12;

    private int[][] chunks = new int[16][];
    private int size;

    int size() {
        return size;
    }

    long bytes() {
        return 4L * CHUNK * ((size + CHUNK - 1) / CHUNK);
    }

    int get(int index) {
        return chunks[index / CHUNK][index % CHUNK];
    }

    void add(int number) {
        int chunk = size / CHUNK;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * chunk);
        }
        if (chunks[chunk] == null) {
            chunks[chunk] = new int[CHUNK];
        }
        chunks[chunk][size++ % CHUNK] = number;
    }
}
