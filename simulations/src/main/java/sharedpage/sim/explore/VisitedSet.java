package sharedpage.sim.explore;

import java.util.Arrays;

/**
 * The visited states, and the queue of those to expand: keys of {@link StateCompression}, one after another in large
 * chunks, in the order in which they were found. Two states are the same only if their keys are; the hash only says where
 * to look.
 *
 * <pre>
 *   chunk   | length (2) | number (4) | key … | length | number | key … |
 *   table   | place of a key | … |      open addressing, beside it 7 bits of each hash
 * </pre>
 */
final class VisitedSet {
    private static final int CHUNK = 1 << 20;
    private static final int MOST_CHUNKS = 1 << 11;

    /** Before the bytes of a state: how many they are, and its number. */
    private static final int LENGTH = 2;

    private static final int HEAD = LENGTH + Integer.BYTES;

    private byte[][] chunks = new byte[1][CHUNK];

    /** By the number of the chunk, how many bytes of it are used. */
    private int[] used = new int[1];

    private int last;
    private int size;

    /** The places of states. */
    private int[] table = new int[1 << 10];

    /** By the slot of the table some bits of the hash of the state that is there, never 0: they tell most others apart. */
    private byte[] tags = new byte[table.length];

    /** The place behind the state that was read last. */
    private int read;

    int size() {
        return size;
    }

    /** Bytes of memory that the set takes. */
    long bytes() {
        return (long) last * CHUNK + used[last] + 5L * table.length;
    }

    /**
     * Puts a state into the set.
     *
     * @param key its first {@code length} bytes tell the state
     * @return its number if it is new; else -1 minus the number of the same state
     */
    int add(byte[] key, int length) {
        if (4 * size >= 3 * table.length) {
            grow();
        }
        int hash = hash(key, 0, length);
        int slot = slot(hash, key, length);
        if (tags[slot] != 0) {
            return -1 - number(table[slot]);
        }
        table[slot] = store(key, length);
        tags[slot] = tag(hash);
        return size++;
    }

    /** Lets the states be read from the first one on again. */
    void rewind() {
        read = 0;
    }

    /** Copies the bytes of the next state, the first one to begin with, and tells how many they are. */
    int read(byte[] to) {
        int place = begins(read);
        byte[] chunk = chunks[place / CHUNK];
        int length = length(place);
        System.arraycopy(chunk, place % CHUNK + HEAD, to, 0, length);
        read = place + HEAD + length;
        return length;
    }

    /** The number of a state that was put in; -1 if there is none that is the same. */
    int find(byte[] key, int length) {
        int slot = slot(hash(key, 0, length), key, length);
        return tags[slot] == 0 ? -1 : number(table[slot]);
    }

    /** The slot of the table in which an equal state is, or else would be. */
    private int slot(int hash, byte[] key, int length) {
        int slot = hash & (table.length - 1);
        byte tag = tag(hash);
        while (tags[slot] != 0 && (tags[slot] != tag || !isAt(table[slot], key, length))) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private boolean isAt(int place, byte[] key, int length) {
        int at = place % CHUNK + HEAD;
        return length(place) == length && Arrays.equals(chunks[place / CHUNK], at, at + length, key, 0, length);
    }

    private int length(int place) {
        return (int) word(chunks[place / CHUNK], place % CHUNK, LENGTH);
    }

    private int number(int place) {
        return (int) word(chunks[place / CHUNK], place % CHUNK + LENGTH, Integer.BYTES);
    }

    /** Where the state is that follows what ends at a place: there, or at the start of the next chunk. */
    private int begins(int place) {
        int chunk = place / CHUNK;
        return place % CHUNK == used[chunk] ? (chunk + 1) * CHUNK : place;
    }

    private int store(byte[] key, int length) {
        int whole = HEAD + length;
        if (length > 0xffff || (last == MOST_CHUNKS - 1 && used[last] + whole > CHUNK)) {
            throw new IllegalStateException("No more states can be kept: " + size + " are.");
        }
        if (used[last] + whole > CHUNK) {
            chunks = Arrays.copyOf(chunks, Math.max(chunks.length, last + 2));
            used = Arrays.copyOf(used, chunks.length);
            chunks[++last] = new byte[CHUNK];
        }
        int at = used[last];
        put(length, chunks[last], at, LENGTH);
        put(size, chunks[last], at + LENGTH, Integer.BYTES);
        System.arraycopy(key, 0, chunks[last], at + HEAD, length);
        used[last] += whole;
        return last * CHUNK + at;
    }

    private void grow() {
        table = new int[2 * table.length];
        tags = new byte[table.length];
        int behind = 0;
        for (int number = 0; number < size; number++) {
            int place = begins(behind);
            int hash = hash(chunks[place / CHUNK], place % CHUNK + HEAD, length(place));
            int slot = hash & (table.length - 1);
            while (tags[slot] != 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = place;
            tags[slot] = tag(hash);
            behind = place + HEAD + length(place);
        }
    }

    private static byte tag(int hash) {
        return (byte) Math.max(1, hash >>> 25);
    }

    /** Where to begin to look: neighbouring states differ in few bits, so these are spread over all (SplitMix64). */
    private static int hash(byte[] bytes, int from, int length) {
        long hash = length;
        for (int done = 0; done < length; done += Long.BYTES) {
            long mixed = hash ^ word(bytes, from + done, Math.min(Long.BYTES, length - done));
            mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
            hash = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        }
        return (int) (hash >>> 32);
    }

    private static long word(byte[] bytes, int from, int length) {
        long word = 0;
        for (int i = 0; i < length; i++) {
            word |= (bytes[from + i] & 0xffL) << (8 * i);
        }
        return word;
    }

    private static void put(int number, byte[] to, int from, int length) {
        for (int i = 0; i < length; i++) {
            to[from + i] = (byte) (number >>> (8 * i));
        }
    }
}
