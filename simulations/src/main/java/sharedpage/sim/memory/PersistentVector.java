package sharedpage.sim.memory;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An immutable list of things that are known by their number, such as frames or processes. A long one lies in chunks, so
 * that one thing replaced costs a copy of its chunk and of the list of chunks, and everything else is shared.
 */
public final class PersistentVector<T> implements Iterable<T> {
    private static final int CHUNK = 8;

    /** The things themselves if they fit into one chunk, else the chunks. */
    private final Object[] parts;

    private final int size;

    /** Who is told of all that is read; null if nobody wants to know. */
    private final Reader reader;

    private PersistentVector(Object[] parts, int size, Reader reader) {
        this.parts = parts;
        this.size = size;
        this.reader = reader;
    }

    /** Is told what of a row somebody looks at: nothing else of it can have mattered to them. Sizes are not told. */
    public interface Reader {
        /** The whole thing at a number may have mattered. */
        void reads(int number);

        /** Only what a look at it shows has. */
        void sees(int number, Function<?, ?> look);

        /** The same, but not told of what came to one number: of that, all that matters was seen before. */
        private Reader but(int replaced) {
            Reader all = this;
            return new Reader() {
                @Override
                public void reads(int number) {
                    if (number != replaced) {
                        all.reads(number);
                    }
                }

                @Override
                public void sees(int number, Function<?, ?> look) {
                    if (number != replaced) {
                        all.sees(number, look);
                    }
                }
            };
        }
    }

    public static <T> PersistentVector<T> empty() {
        return new PersistentVector<>(new Object[0], 0, null);
    }

    /** A row of these things. */
    public static <T> PersistentVector<T> of(List<T> things) {
        Object[] all = things.toArray();
        if (all.length <= CHUNK) {
            return new PersistentVector<>(all, all.length, null);
        }
        Object[] chunks = new Object[(all.length + CHUNK - 1) / CHUNK];
        for (int i = 0; i < chunks.length; i++) {
            chunks[i] = Arrays.copyOfRange(all, i * CHUNK, Math.min(all.length, (i + 1) * CHUNK));
        }
        return new PersistentVector<>(chunks, all.length, null);
    }

    /** A row of {@code size} times the same thing. */
    public static <T> PersistentVector<T> of(int size, T thing) {
        PersistentVector<T> row = empty();
        for (int number = 0; number < size; number++) {
            row = row.with(number, thing);
        }
        return row;
    }

    public int size() {
        return size;
    }

    /** The same row, and whoever reads it, or a row made of it, is watched; by nobody if {@code by} is null. */
    public PersistentVector<T> read(Reader by) {
        return new PersistentVector<>(parts, size, by);
    }

    public T get(int number) {
        if (reader != null) {
            reader.reads(number);
        }
        return at(number);
    }

    /**
     * What a look at a thing shows: less than all of it, so that it stays the same more often.
     *
     * @param look equal to every other one that shows the same
     */
    public <V> V see(int number, Function<? super T, V> look) {
        if (reader != null) {
            reader.sees(number, look);
        }
        return look.apply(at(number));
    }

    @SuppressWarnings("unchecked")
    private T at(int number) {
        return (T) (size <= CHUNK ? parts[number] : ((Object[]) parts[number / CHUNK])[number % CHUNK]);
    }

    /** The numbers at which this row has another object than one that it was made of. */
    public IntStream changed(PersistentVector<T> from) {
        return IntStream.range(0, size).filter(number -> number >= from.size || at(number) != from.at(number));
    }

    /** This row with another thing at a number, or one thing longer if the number is its size. */
    public PersistentVector<T> with(int number, T thing) {
        if (reader != null && number < size) {
            reader.reads(number); // else a change to what was there already would go unnoticed
        }
        return replaced(number, thing);
    }

    /**
     * This row with the thing at a number changed, where nothing of that thing matters but what a look shows of it.
     *
     * @param change of equal looks it makes equal things, and always a new one
     */
    public PersistentVector<T> with(int number, Function<? super T, ?> look, UnaryOperator<T> change) {
        if (reader != null) {
            reader.sees(number, look);
        }
        return replaced(number, change.apply(at(number)));
    }

    private PersistentVector<T> replaced(int number, T thing) {
        int longer = Math.max(size, number + 1);
        Reader others = reader == null ? null : reader.but(number);
        if (longer <= CHUNK) {
            return new PersistentVector<>(replaced(parts, number, thing), longer, others);
        }
        Object[] chunks = size <= CHUNK ? new Object[] {parts} : parts;
        int at = number / CHUNK;
        Object[] chunk = at < chunks.length ? (Object[]) chunks[at] : new Object[0];
        return new PersistentVector<>(replaced(chunks, at, replaced(chunk, number % CHUNK, thing)), longer, others);
    }

    private static Object[] replaced(Object[] old, int index, Object thing) {
        Object[] next = Arrays.copyOf(old, Math.max(old.length, index + 1));
        next[index] = thing;
        return next;
    }

    /** The first thing of which a look shows this. */
    public <V> Optional<T> first(Function<? super T, V> look, V shown) {
        OptionalInt number = number(look, shown);
        return number.isPresent() ? Optional.of(get(number.getAsInt())) : Optional.empty();
    }

    /** The number of that thing. */
    public <V> OptionalInt number(Function<? super T, V> look, V shown) {
        return IntStream.range(0, size)
                .filter(number -> see(number, look).equals(shown))
                .findFirst();
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
        return other instanceof PersistentVector<?> that && Arrays.deepEquals(allParts(), that.allParts());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(allParts());
    }

    private Object[] allParts() {
        for (int number = 0; reader != null && number < size; number++) {
            reader.reads(number);
        }
        return parts;
    }

    @Override
    public String toString() {
        return stream().toList().toString();
    }
}
