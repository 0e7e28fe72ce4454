package sharedpage.sim.memory;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An immutable list of things that are known by their number, such as frames or processes. A long one lies in chunks, so
 * that one thing replaced costs a copy of its chunk and of the list of chunks, and everything else is shared.
 */
public final class Row<T> implements Iterable<T> {
    private static final int CHUNK = 8;

    /** The things themselves if they fit into one chunk, else the chunks. */
    private final Object[] parts;

    private final int size;

    private Row(Object[] parts, int size) {
        this.parts = parts;
        this.size = size;
    }

    public static <T> Row<T> empty() {
        return new Row<>(new Object[0], 0);
    }

    /** A row of {@code size} times the same thing. */
    public static <T> Row<T> of(int size, T thing) {
        Row<T> row = empty();
        for (int number = 0; number < size; number++) {
            row = row.with(number, thing);
        }
        return row;
    }

    public int size() {
        return size;
    }

    @SuppressWarnings("unchecked")
    public T get(int number) {
        return (T) (size <= CHUNK ? parts[number] : ((Object[]) parts[number / CHUNK])[number % CHUNK]);
    }

    /** This row with another thing at a number, or one thing longer if the number is its size. */
    public Row<T> with(int number, T thing) {
        int longer = Math.max(size, number + 1);
        if (longer <= CHUNK) {
            return new Row<>(replaced(parts, number, thing), longer);
        }
        Object[] chunks = size <= CHUNK ? new Object[] {parts} : parts;
        int at = number / CHUNK;
        Object[] chunk = at < chunks.length ? (Object[]) chunks[at] : new Object[0];
        return new Row<>(replaced(chunks, at, replaced(chunk, number % CHUNK, thing)), longer);
    }

    private static Object[] replaced(Object[] old, int index, Object thing) {
        Object[] next = Arrays.copyOf(old, Math.max(old.length, index + 1));
        next[index] = thing;
        return next;
    }

    /** The first thing of a kind. */
    public Optional<T> first(Predicate<T> wanted) {
        for (T thing : this) {
            if (wanted.test(thing)) {
                return Optional.of(thing);
            }
        }
        return Optional.empty();
    }

    public Stream<T> stream() {
        return IntStream.range(0, size).mapToObj(this::get);
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
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
        return other instanceof Row<?> that && Arrays.deepEquals(parts, that.parts);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(parts);
    }

    @Override
    public String toString() {
        return stream().toList().toString();
    }
}
