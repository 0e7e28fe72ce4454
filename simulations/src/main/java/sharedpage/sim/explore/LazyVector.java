package sharedpage.sim.explore;

import java.util.function.Supplier;
import sharedpage.sim.memory.PersistentVector;

/** A vector that is read as a whole when anything of it is used, its size included. */
final class LazyVector<T> extends PersistentVector<T> {
    private final Supplier<PersistentVector<T>> read;

    LazyVector(Supplier<PersistentVector<T>> read) {
        this.read = read;
    }

    @Override
    public int size() {
        return read.get().size();
    }

    @Override
    public T get(int index) {
        return read.get().get(index);
    }

    @Override
    public PersistentVector<T> with(int index, T element) {
        return read.get().with(index, element);
    }

    /** The vector without tracking; what it still has of the state counts as read. */
    static <T> PersistentVector<T> untracked(PersistentVector<T> vector) {
        if (vector instanceof LazyVector<T> lazy) {
            return lazy.read.get();
        }
        return vector instanceof TrackedVector<T>
                ? PersistentVector.of(vector.stream().toList())
                : vector;
    }
}
