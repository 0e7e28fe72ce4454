package sharedpage.sim.explore;

import java.util.Arrays;

/**
 * The states met so far, as the bytes that tell them apart, one after another in large chunks. States are numbered in the
 * order in which they were met. Two are the same only if all their bytes are: the hash only says where to look.
 */
final class States {
    private static final int CHUNK = 1 << 20;
    private static final int MOST_CHUNKS = 1 << 11;

    private byte[][] chunks = new byte[1][CHUNK];
    private int last;
    private int used;
    private int[] table = new int[1 << 10];

    /** By the slot of the table some bits of the hash of the state that is there: most others are told apart by these. */
    private byte[] tags = new byte[table.length];

    private final Ints places = new Ints();

    int size() {
        return places.size();
    }

    /** Bytes of memory that the set takes. */
    long bytes() {
        return (long) last * CHUNK + used + 5L * table.length + places.bytes();
    }

    /**
     * Puts a state into the set.
     *
     * @param key its first {@code length} bytes tell the state
     * @return its number if it is new; else -1 minus the number of the same state
     */
    int add(byte[] key, int length) {
        if (4 * size() >= 3 * table.length) {
            grow();
        }
        int hash = hash(key, 0, length);
        int slot = slot(hash, key, length);
        if (table[slot] != 0) {
            return -table[slot];
        }
        store(key, length);
        table[slot] = size();
        tags[slot] = tag(hash);
        return size() - 1;
    }

    /** Copies the bytes of a state, and tells how many they are. */
    int copy(int number, byte[] to) {
        byte[] chunk = chunks[places.get(number) / CHUNK];
        int at = places.get(number) % CHUNK;
        int length = length(chunk, at);
        System.arraycopy(chunk, at + 2, to, 0, length);
        return length;
    }

    /** The number of a state that was put in; -1 if there is none that is the same. */
    int find(byte[] key, int length) {
        return table[slot(hash(key, 0, length), key, length)] - 1;
    }

    /** The slot of the table in which an equal state is, or else would be. */
    private int slot(int hash, byte[] key, int length) {
        int slot = hash & (table.length - 1);
        byte tag = tag(hash);
        while (table[slot] != 0 && (tags[slot] != tag || !isAt(places.get(table[slot] - 1), key, length))) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private boolean isAt(int place, byte[] key, int length) {
        byte[] chunk = chunks[place / CHUNK];
        int at = place % CHUNK;
        return length(chunk, at) == length && Arrays.equals(chunk, at + 2, at + 2 + length, key, 0, length);
    }

    private static int length(byte[] chunk, int at) {
        return (chunk[at] & 0xff) << 8 | (chunk[at + 1] & 0xff);
    }

    private void store(byte[] key, int length) {
        if (length > 0xffff || (last == MOST_CHUNKS - 1 && used + length + 2 > CHUNK)) {
            throw new IllegalStateException("No more states can be kept: " + size() + " are.");
        }
        if (used + length + 2 > CHUNK) {
            chunks = Arrays.copyOf(chunks, Math.max(chunks.length, last + 2));
            chunks[++last] = new byte[CHUNK];
            used = 0;
        }
        places.add(last * CHUNK + used);
        chunks[last][used] = (byte) (length >> 8);
        chunks[last][used + 1] = (byte) length;
        System.arraycopy(key, 0, chunks[last], used + 2, length);
        used += length + 2;
    }

    private void grow() {
        int[] old = table;
        table = new int[2 * old.length];
        tags = new byte[table.length];
        for (int number = 0; number < size(); number++) {
            byte[] chunk = chunks[places.get(number) / CHUNK];
            int at = places.get(number) % CHUNK;
            int hash = hash(chunk, at + 2, length(chunk, at));
            int slot = hash & (table.length - 1);
            while (table[slot] != 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = number + 1;
            tags[slot] = tag(hash);
        }
    }

    private static byte tag(int hash) {
        return (byte) (hash >>> 24);
    }

    /** Where to begin to look (FNV-1a, then mixed, since neighbouring states differ in few bits). */
    private static int hash(byte[] bytes, int from, int length) {
        int hash = 0x811c9dc5;
        for (int i = from; i < from + length; i++) {
            hash = (hash ^ bytes[i]) * 0x01000193;
        }
        return hash ^ (hash >>> 15);
    }
}
