package sharedpage.sim.explore;

import java.util.function.Supplier;
import sharedpage.sim.memory.PersistentVector;

/** A vector that is read as a whole when anything of it is used, its size included. */
final class LazyVector<T> extends PersistentVector<T> {
    private final Supplier<PersistentVector<T>> read;

    /** Null until it was read. */
    private PersistentVector<T> vector;

    /**
     * A vector that was not read.
     *
     * @param read notes the read and gives the elements; it is called once at most
     */
    LazyVector(Supplier<PersistentVector<T>> read) {
        this.read = read;
    }

    private PersistentVector<T> vector() {
        vector = vector == null ? read.get() : vector;
        return vector;
    }

    @Override
    public int size() {
        return vector().size();
    }

    @Override
    public T get(int index) {
        return vector().get(index);
    }

    @Override
    public PersistentVector<T> with(int index, T element) {
        return vector().with(index, element);
    }

    /** The vector without tracking; what it still has of the state counts as read. */
    static <T> PersistentVector<T> untracked(PersistentVector<T> vector) {
        if (vector instanceof LazyVector<T> lazy) {
            return lazy.vector();
        }
        return vector instanceof TrackedVector<T> tracked ? tracked.untracked() : vector;
    }
}
