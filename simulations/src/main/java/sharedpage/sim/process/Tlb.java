package sharedpage.sim.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The translation lookaside buffer of one process: copies of page table entries, the oldest first. Nothing keeps them
 * equal to the table but a flush.
 */
public record Tlb(List<TlbEntry> copies) {
    public static final Tlb EMPTY = new Tlb(List.of());

    public Tlb {
        copies = List.copyOf(copies);
    }

    public Optional<TlbEntry> copy(int page) {
        for (TlbEntry copy : copies) {
            if (copy.page() == page) {
                return Optional.of(copy);
            }
        }
        return Optional.empty();
    }

    /** With one more copy; the oldest goes if there are more than {@code capacity}. */
    public Tlb with(TlbEntry copy, int capacity) {
        List<TlbEntry> next = new ArrayList<>(copies);
        next.add(copy);
        while (next.size() > capacity) {
            next.remove(0);
        }
        return new Tlb(next);
    }

    public Tlb without(int page) {
        return new Tlb(copies.stream().filter(copy -> copy.page() != page).toList());
    }
}
