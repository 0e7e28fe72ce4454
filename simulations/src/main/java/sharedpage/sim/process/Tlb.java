package sharedpage.sim.process;

import java.util.Optional;
import sharedpage.sim.memory.PersistentVector;

/**
 * The translation lookaside buffer of one process: copies of page table entries, the oldest first. Nothing keeps them
 * equal to the table but a flush.
 */
public record Tlb(PersistentVector<TlbEntry> copies) {
    public static final Tlb EMPTY = new Tlb(PersistentVector.empty());

    public Optional<TlbEntry> copy(int page) {
        return copies.first(copy -> copy.page() == page);
    }

    /** With one more copy; the oldest goes if there are more than {@code capacity}. */
    public Tlb with(TlbEntry copy, int capacity) {
        return new Tlb(copies.append(copy).last(capacity));
    }

    public Tlb without(int page) {
        return new Tlb(copies.filter(copy -> copy.page() != page));
    }
}
