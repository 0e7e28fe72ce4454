package sharedpage.sim.memory;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An immutable array of elements that are known by their index, such as frames or processes. Replacing one element copies
 * one chunk and the list of chunks; both versions share everything else.
 *
 * <pre>
 *   up to 8 elements                 more: chunks of 8
 *   parts -&gt; [ e0 | e1 | … | e7 ]    parts -&gt; [ chunk 0 | chunk 1 | … ]
 *                                                  |         '-&gt; [ e8 | e9 | … | e15 ]
 *                                                  '-&gt; [ e0 | e1 | … | e7 ]
 * </pre>
 */
public class PersistentVector<T> implements Iterable<T> {
    private static final int CHUNK = 8;

    /** The elements themselves if they fit into one chunk, else the chunks. */
    private final Object[] parts;

    private final int size;

    private PersistentVector(Object[] parts, int size) {
        this.parts = parts;
        this.size = size;
    }

    /** A vector that keeps its elements elsewhere: it overrides {@link #get}, {@link #size} and {@link #with}. */
    protected PersistentVector() {
        this(new Object[0], 0);
    }

    public static <T> PersistentVector<T> empty() {
        return new PersistentVector<>(new Object[0], 0);
    }

    public static <T> PersistentVector<T> of(List<T> elements) {
        Object[] all = elements.toArray();
        if (all.length <= CHUNK) {
            return new PersistentVector<>(all, all.length);
        }
        Object[] chunks = new Object[(all.length + CHUNK - 1) / CHUNK];
        for (int i = 0; i < chunks.length; i++) {
            chunks[i] = Arrays.copyOfRange(all, i * CHUNK, Math.min(all.length, (i + 1) * CHUNK));
        }
        return new PersistentVector<>(chunks, all.length);
    }

    /** A vector of {@code size} times the same element. */
    public static <T> PersistentVector<T> of(int size, T element) {
        PersistentVector<T> vector = empty();
        for (int index = 0; index < size; index++) {
            vector = vector.with(index, element);
        }
        return vector;
    }

    public int size() {
        return size;
    }

    @SuppressWarnings("unchecked")
    public T get(int index) {
        return (T) (size <= CHUNK ? parts[index] : ((Object[]) parts[index / CHUNK])[index % CHUNK]);
    }

    /** This vector with another element at an index, or one element longer if the index is its size. */
    public PersistentVector<T> with(int index, T element) {
        int longer = Math.max(size, index + 1);
        if (longer <= CHUNK) {
            return new PersistentVector<>(replaced(parts, index, element), longer);
        }
        Object[] chunks = size <= CHUNK ? new Object[] {parts} : parts;
        int at = index / CHUNK;
        Object[] chunk = at < chunks.length ? (Object[]) chunks[at] : new Object[0];
        return new PersistentVector<>(replaced(chunks, at, replaced(chunk, index % CHUNK, element)), longer);
    }

    private static Object[] replaced(Object[] old, int index, Object element) {
        Object[] next = Arrays.copyOf(old, Math.max(old.length, index + 1));
        next[index] = element;
        return next;
    }

    /** The indices at which this vector has another object than an earlier version of it. */
    @SuppressWarnings("ReferenceEquality") // the same version has no other object
    public IntStream changedSince(PersistentVector<T> earlier) {
        return this == earlier
                ? IntStream.empty()
                : IntStream.range(0, size())
                        .filter(index -> index >= earlier.size() || get(index) != earlier.get(index));
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    public boolean contains(T element) {
        return indexOf(element::equals).isPresent();
    }

    /** This vector with one more element at its end. */
    public PersistentVector<T> append(T element) {
        return with(size(), element);
    }

    /** The elements that fulfil a condition, in their order. */
    public PersistentVector<T> filter(Predicate<? super T> condition) {
        return of(stream().filter(condition).toList());
    }

    /** The last {@code count} elements. */
    public PersistentVector<T> last(int count) {
        return of(stream().skip(Math.max(0, size() - count)).toList());
    }

    /** The first element that fulfils a condition. */
    public Optional<T> first(Predicate<? super T> condition) {
        OptionalInt index = indexOf(condition);
        return index.isPresent() ? Optional.of(get(index.getAsInt())) : Optional.empty();
    }

    /** The index of the first element that fulfils a condition. */
    public OptionalInt indexOf(Predicate<? super T> condition) {
        for (int index = 0; index < size(); index++) {
            if (condition.test(get(index))) {
                return OptionalInt.of(index);
            }
        }
        return OptionalInt.empty();
    }

    public Stream<T> stream() {
        return IntStream.range(0, size()).mapToObj(this::get);
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return get(next++);
            }
        };
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof PersistentVector<?> that) || size() != that.size()) {
            return false;
        }
        for (int index = 0; index < size(); index++) {
            if (!get(index).equals(that.get(index))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (T element : this) {
            hash = 31 * hash + element.hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        return stream().toList().toString();
    }
}
