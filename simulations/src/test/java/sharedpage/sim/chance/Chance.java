package sharedpage.sim.chance;

import java.util.List;

/** Numbers that look random and are the same for the same seed everywhere (SplitMix64; Steele, Lea, Flood 2014). */
final class Chance {
    private long state;

    Chance(long seed) {
        state = seed;
    }

    private long next() {
        state += 0x9e3779b97f4a7c15L;
        long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** A whole number from 0 to {@code bound} - 1. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** A whole number from {@code first} to {@code last}. */
    int from(int first, int last) {
        return first + below(last - first + 1);
    }

    boolean percent(int share) {
        return below(100) < share;
    }

    <T> T of(List<T> things) {
        return things.get(below(things.size()));
    }
}
