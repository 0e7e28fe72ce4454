package sharedpage.sim.explore;

import java.util.Arrays;
import java.util.stream.IntStream;
import sharedpage.sim.memory.PersistentVector;

/**
 * A vector whose elements are decoded when they are read, so that it is known afterwards which ones were read and which
 * ones were replaced. Reading an element that was replaced is no read of the state.
 */
final class TrackedVector<T> extends PersistentVector<T> {
    private final Elements<T> elements;

    /** By index the element that was put there, null where there is still the decoded one. */
    private final Object[] replaced;

    /** What a vector has in a state. */
    interface Elements<T> {
        int size();

        /** The element at an index, the same object each time. A call is a read of the state. */
        T read(int index);
    }

    TrackedVector(Elements<T> elements) {
        this(elements, new Object[elements.size()]);
    }

    private TrackedVector(Elements<T> elements, Object[] replaced) {
        this.elements = elements;
        this.replaced = replaced;
    }

    @Override
    public int size() {
        return replaced.length;
    }

    @Override
    @SuppressWarnings("unchecked") // only with() puts elements there
    public T get(int index) {
        return replaced[index] == null ? elements.read(index) : (T) replaced[index];
    }

    @Override
    public TrackedVector<T> with(int index, T element) {
        Object[] next = Arrays.copyOf(replaced, Math.max(replaced.length, index + 1));
        next[index] = element;
        return new TrackedVector<>(elements, next);
    }

    /** As for any vector, but where neither version replaced an element none has to be read to compare them. */
    @Override
    @SuppressWarnings("ReferenceEquality") // the same version has no other object
    public IntStream changedSince(PersistentVector<T> earlier) {
        return this == earlier || !isVersionOf(earlier)
                ? super.changedSince(earlier)
                : IntStream.range(0, size())
                        .filter(this::isReplaced)
                        .filter(index -> index >= earlier.size() || get(index) != earlier.get(index));
    }

    /** Whether the elements of both that were not replaced are the same. */
    boolean isVersionOf(PersistentVector<?> other) {
        return other instanceof TrackedVector<?> that && elements == that.elements;
    }

    /** Whether the element at an index was replaced or added. */
    boolean isReplaced(int index) {
        return replaced[index] != null;
    }

    /** The same elements without tracking; all that were not replaced count as read. */
    @SuppressWarnings("unchecked") // get() gives elements of this type
    PersistentVector<T> untracked() {
        Object[] all = new Object[size()];
        Arrays.setAll(all, this::get);
        return (PersistentVector<T>) PersistentVector.of(Arrays.asList(all));
    }
}
