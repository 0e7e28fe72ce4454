package sharedpage.sim.explore;

import java.util.Arrays;
import java.util.Map;

/**
 * What is known of the deeds of somebody who is in the middle of the same thing: by all that they looked at. The first one
 * decides what is compared first; where others looked at more, that is compared next.
 *
 * <p>Much of what is looked at is always the same. It is compared with what it was, and becomes part of the key only when
 * it is something else for the first time.
 */
final class ReadSetCache {
    private final ProjectionTable views;
    private final int[] seen;

    /** What is compared: first what is part of the key, then what was always the same. */
    private final int[] blocks;

    private final BlockProjection[] shown;
    private int keyed;

    /** Of what was always the same: what is seen of it, and a block of which that is seen. */
    private final int[] same;

    private final int[] sameBlock;

    private final int[] key;
    private Object[] found = new Object[2];
    private int[] keys = new int[0];
    private int size;

    /**
     * Knows nothing yet.
     *
     * @param seen what is to be compared, see {@link ReadSet}
     */
    ReadSetCache(ProjectionTable views, int[] seen) {
        Map<Integer, BlockProjection> parts = views.of(seen);
        this.views = views;
        this.seen = seen;
        this.blocks = parts.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.shown = parts.values().toArray(BlockProjection[]::new);
        this.same = new int[blocks.length];
        this.key = new int[blocks.length];
        this.sameBlock = new int[blocks.length];
    }

    /**
     * The deed in a state; null if nothing is known of such states.
     *
     * @param state the numbers of its blocks
     */
    Transition find(int[] state) {
        ReadSetCache memo = this;
        while (memo.firstOther(state) < 0) {
            Object there = memo.found[memo.slot(state)];
            if (!(there instanceof ReadSetCache more)) {
                return (Transition) there;
            }
            memo = more;
        }
        return null;
    }

    /** The first thing that was always the same and is something else now; -1 if there is none. */
    private int firstOther(int[] state) {
        for (int i = keyed; i < blocks.length; i++) {
            int block = state[blocks[i]];
            if (block != sameBlock[i]) {
                if (shown[i].of(block) != same[i]) {
                    return i;
                }
                sameBlock[i] = block;
            }
        }
        return size > 0 ? -1 : blocks.length;
    }

    /**
     * Remembers a deed.
     *
     * @param looked all that was looked at
     * @return about how many bytes of memory more that takes
     */
    int put(int[] state, Transition deed, int[] looked) {
        learn(state);
        int slot = slot(state);
        int[] more = others(looked);
        if (found[slot] instanceof ReadSetCache next) {
            return next.put(state, deed, more);
        }
        int bytes = 8 * (keyed + 1);
        if (more.length == 0) {
            found[slot] = deed;
        } else {
            ReadSetCache next = new ReadSetCache(views, more);
            bytes += 200 + next.put(state, deed, more);
            found[slot] = next;
        }
        System.arraycopy(key, 0, keys, slot * keyed, keyed);
        if (++size * 4 > found.length * 3) {
            rebuild(2 * found.length, keyed);
        }
        return bytes;
    }

    private int[] others(int[] looked) {
        int[] others = new int[looked.length];
        int count = 0;
        for (int one : looked) {
            others[count] = one;
            count += ReadSet.has(seen, seen.length, one) ? 0 : 1;
        }
        return Arrays.copyOf(others, count);
    }

    /** Makes part of the key what is not the same any more. */
    private void learn(int[] state) {
        if (size == 0) {
            for (int i = 0; i < blocks.length; i++) {
                sameBlock[i] = state[blocks[i]];
                same[i] = shown[i].of(sameBlock[i]);
            }
            return;
        }
        int before = keyed;
        for (int other = firstOther(state); other >= 0; other = firstOther(state)) {
            swap(other, keyed++);
        }
        if (keyed > before) {
            rebuild(found.length, before);
        }
    }

    private void swap(int one, int other) {
        swap(blocks, one, other);
        swap(same, one, other);
        swap(sameBlock, one, other);
        BlockProjection view = shown[one];
        shown[one] = shown[other];
        shown[other] = view;
    }

    private static void swap(int[] of, int one, int other) {
        int first = of[one];
        of[one] = of[other];
        of[other] = first;
    }

    /** Puts everything into a table of a length; before, the keys had only their first {@code before} parts. */
    private void rebuild(int length, int before) {
        Object[] oldFound = found;
        int[] oldKeys = keys;
        found = new Object[length];
        keys = new int[length * keyed];
        int[] whole = Arrays.copyOf(same, keyed);
        for (int i = 0; i < oldFound.length; i++) {
            if (oldFound[i] != null) {
                System.arraycopy(oldKeys, i * before, whole, 0, before);
                int slot = free(whole);
                found[slot] = oldFound[i];
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
        while (found[slot] != null) {
            slot = (slot + 1) & (found.length - 1);
        }
        return slot;
    }

    /** Where a deed is that is known of such states, or else would be. */
    private int slot(int[] state) {
        int hash = 0;
        for (int i = 0; i < keyed; i++) {
            key[i] = shown[i].of(state[blocks[i]]);
            hash = mixed(hash, key[i]);
        }
        int slot = first(hash);
        while (found[slot] != null && !isAt(slot * keyed)) {
            slot = (slot + 1) & (found.length - 1);
        }
        return slot;
    }

    /** Whether the key that was asked for last is at a place. */
    private boolean isAt(int at) {
        for (int i = 0; i < keyed; i++) {
            if (keys[at + i] != key[i]) {
                return false;
            }
        }
        return true;
    }

    private int first(int hash) {
        return (hash ^ (hash >>> 15)) & (found.length - 1);
    }

    private static int mixed(int hash, int next) {
        return (hash + next) * 0x9e3779b1;
    }
}
