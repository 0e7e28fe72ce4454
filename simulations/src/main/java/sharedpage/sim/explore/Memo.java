package sharedpage.sim.explore;

import java.util.Arrays;
import java.util.Map;

/**
 * What is known of the deeds of somebody who is in the middle of the same thing: by all that they looked at. The first one
 * decides what is compared first; where others looked at more, that is compared next.
 */
final class Memo {
    private final Views views;
    private final int[] seen;
    private final int[] blocks;
    private final View[] shown;
    private final int[] key;
    private Object[] found = new Object[4];
    private int[] keys;
    private int size;

    /**
     * Knows nothing yet.
     *
     * @param seen what is to be compared, see {@link Sight}
     */
    Memo(Views views, int[] seen) {
        Map<Integer, View> parts = views.of(seen);
        this.views = views;
        this.seen = seen;
        this.blocks = parts.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.shown = parts.values().toArray(View[]::new);
        this.key = new int[blocks.length];
        this.keys = new int[found.length * key.length];
    }

    /**
     * The deed in a state; null if nothing is known of such states.
     *
     * @param state the numbers of its blocks
     */
    Deed find(int[] state) {
        Object there = found[slot(state)];
        while (there instanceof Memo more) {
            there = more.found[more.slot(state)];
        }
        return (Deed) there;
    }

    /**
     * Remembers a deed.
     *
     * @param looked all that was looked at
     * @return about how many bytes of memory more that takes
     */
    int put(int[] state, Deed deed, int[] looked) {
        int slot = slot(state);
        if (found[slot] instanceof Memo more) {
            return more.put(state, deed, looked);
        }
        int[] more = Arrays.stream(looked).filter(one -> !has(one)).toArray();
        int bytes = 8 * (key.length + 1);
        if (more.length == 0) {
            found[slot] = deed;
        } else {
            Memo next = new Memo(views, more);
            bytes += 200 + next.put(state, deed, more);
            found[slot] = next;
        }
        System.arraycopy(key, 0, keys, slot * key.length, key.length);
        if (++size * 4 > found.length * 3) {
            grow();
        }
        return bytes;
    }

    private boolean has(int looked) {
        return Arrays.stream(seen).anyMatch(one -> one == looked);
    }

    private int slot(int[] state) {
        int hash = 0;
        for (int i = 0; i < key.length; i++) {
            key[i] = shown[i].of(state[blocks[i]]);
            hash = mixed(hash, key[i]);
        }
        return slot(key, 0, hash);
    }

    private int slot(int[] of, int from, int hash) {
        int slot = hash & (found.length - 1);
        while (found[slot] != null && !isAt(slot * key.length, of, from)) {
            slot = (slot + 1) & (found.length - 1);
        }
        return slot;
    }

    private boolean isAt(int at, int[] of, int from) {
        for (int i = 0; i < key.length; i++) {
            if (keys[at + i] != of[from + i]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        int[] oldKeys = keys;
        Object[] old = found;
        found = new Object[2 * old.length];
        keys = new int[2 * oldKeys.length];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != null) {
                int slot = slot(oldKeys, i * key.length, hash(oldKeys, i * key.length));
                found[slot] = old[i];
                System.arraycopy(oldKeys, i * key.length, keys, slot * key.length, key.length);
            }
        }
    }

    private int hash(int[] of, int from) {
        int hash = 0;
        for (int i = from; i < from + key.length; i++) {
            hash = mixed(hash, of[i]);
        }
        return hash;
    }

    private static int mixed(int hash, int next) {
        int mixed = (hash ^ next) * 0x9e3779b1;
        return mixed ^ (mixed >>> 15);
    }
}
