package sharedpage.sim.explore;

import java.util.Arrays;
import java.util.Map;

/**
 * The transitions of one actor that are known, by what they read. It is a trie of hash tables: the first level compares
 * the reads that every transition of the actor has; where a transition read more, an entry leads to a table for that.
 *
 * <pre>
 *   level 1: activity, program counter ---&gt; transition
 *                                      '--&gt; level 2: page table, frame, … ---&gt; transition
 * </pre>
 *
 * <p>Many reads give the same value in all states. Such a read is compared with that value, and becomes part of the hash
 * key when it has another value for the first time.
 */
final class ReadSetCache {
    private final ProjectionTable table;
    private final int[] reads;

    /** The blocks that are read: first those that are part of the key, then those that had one value in all states so far. */
    private final int[] blocks;

    private final BlockProjection[] projections;
    private int keyed;

    /** Of the latter: that value, and a block that has it. */
    private final int[] constant;

    private final int[] constantBlock;

    private final int[] key;
    private Object[] entries = new Object[2];
    private int[] keys = new int[0];
    private int size;

    /**
     * An empty level.
     *
     * @param reads what it compares, see {@link ReadSet}
     */
    ReadSetCache(ProjectionTable table, int[] reads) {
        Map<Integer, BlockProjection> parts = table.of(reads);
        this.table = table;
        this.reads = reads;
        this.blocks = parts.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.projections = parts.values().toArray(BlockProjection[]::new);
        this.constant = new int[blocks.length];
        this.key = new int[blocks.length];
        this.constantBlock = new int[blocks.length];
    }

    /**
     * The transition in a state; null if none is known.
     *
     * @param state the numbers of its blocks
     */
    Transition find(int[] state) {
        ReadSetCache level = this;
        while (level.firstOther(state) < 0) {
            Object there = level.entries[level.slot(state)];
            if (!(there instanceof ReadSetCache more)) {
                return (Transition) there;
            }
            level = more;
        }
        return null;
    }

    /** The index of the first read that had one value so far and has another one now; -1 if there is none. */
    private int firstOther(int[] state) {
        for (int i = keyed; i < blocks.length; i++) {
            int block = state[blocks[i]];
            if (block != constantBlock[i]) {
                if (projections[i].of(block) != constant[i]) {
                    return i;
                }
                constantBlock[i] = block;
            }
        }
        return size > 0 ? -1 : blocks.length;
    }

    /**
     * Adds a transition.
     *
     * @param all its whole read set
     * @return about how many bytes of memory more that takes
     */
    int put(int[] state, Transition transition, int[] all) {
        learn(state);
        int slot = slot(state);
        int[] more = others(all);
        if (entries[slot] instanceof ReadSetCache next) {
            return next.put(state, transition, more);
        }
        int bytes = 8 * (keyed + 1);
        if (more.length == 0) {
            entries[slot] = transition;
        } else {
            ReadSetCache next = new ReadSetCache(table, more);
            bytes += 200 + next.put(state, transition, more);
            entries[slot] = next;
        }
        System.arraycopy(key, 0, keys, slot * keyed, keyed);
        if (++size * 4 > entries.length * 3) {
            rebuild(2 * entries.length, keyed);
        }
        return bytes;
    }

    private int[] others(int[] all) {
        int[] others = new int[all.length];
        int count = 0;
        for (int one : all) {
            others[count] = one;
            count += ReadSet.has(reads, reads.length, one) ? 0 : 1;
        }
        return Arrays.copyOf(others, count);
    }

    /** Makes those reads part of the key that are not constant any more. */
    private void learn(int[] state) {
        if (size == 0) {
            for (int i = 0; i < blocks.length; i++) {
                constantBlock[i] = state[blocks[i]];
                constant[i] = projections[i].of(constantBlock[i]);
            }
            return;
        }
        int before = keyed;
        for (int other = firstOther(state); other >= 0; other = firstOther(state)) {
            swap(other, keyed++);
        }
        if (keyed > before) {
            rebuild(entries.length, before);
        }
    }

    private void swap(int one, int other) {
        swap(blocks, one, other);
        swap(constant, one, other);
        swap(constantBlock, one, other);
        BlockProjection view = projections[one];
        projections[one] = projections[other];
        projections[other] = view;
    }

    private static void swap(int[] of, int one, int other) {
        int first = of[one];
        of[one] = of[other];
        of[other] = first;
    }

    /** Rehashes all entries into a table of a length; before, keys were {@code before} long. */
    private void rebuild(int length, int before) {
        Object[] oldEntries = entries;
        int[] oldKeys = keys;
        entries = new Object[length];
        keys = new int[length * keyed];
        int[] whole = Arrays.copyOf(constant, keyed);
        for (int i = 0; i < oldEntries.length; i++) {
            if (oldEntries[i] != null) {
                System.arraycopy(oldKeys, i * before, whole, 0, before);
                int slot = free(whole);
                entries[slot] = oldEntries[i];
                System.arraycopy(whole, 0, keys, slot * keyed, keyed);
            }
        }
    }

    private int free(int[] key) {
        int hash = 0;
        for (int part : key) {
            hash = mixed(hash, part);
        }
        int slot = first(hash);
        while (entries[slot] != null) {
            slot = (slot + 1) & (entries.length - 1);
        }
        return slot;
    }

    /** The slot in which the entry for a state is, or would be. */
    private int slot(int[] state) {
        int hash = 0;
        for (int i = 0; i < keyed; i++) {
            key[i] = projections[i].of(state[blocks[i]]);
            hash = mixed(hash, key[i]);
        }
        int slot = first(hash);
        while (entries[slot] != null && !isAt(slot * keyed)) {
            slot = (slot + 1) & (entries.length - 1);
        }
        return slot;
    }

    /** Whether the key that was made last is at a place. */
    private boolean isAt(int at) {
        for (int i = 0; i < keyed; i++) {
            if (keys[at + i] != key[i]) {
                return false;
            }
        }
        return true;
    }

    private int first(int hash) {
        return (hash ^ (hash >>> 15)) & (entries.length - 1);
    }

    private static int mixed(int hash, int next) {
        return (hash + next) * 0x9e3779b1;
    }
}
