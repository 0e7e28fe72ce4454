package sharedpage.sim.memory;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** An immutable list of things that are known by their number, such as frames or processes. */
public final class Row<T> implements Iterable<T> {
    private final Object[] things;

    private Row(Object[] things) {
        this.things = things;
    }

    public static <T> Row<T> empty() {
        return new Row<>(new Object[0]);
    }

    /** A row of {@code size} times the same thing. */
    public static <T> Row<T> of(int size, T thing) {
        Object[] things = new Object[size];
        Arrays.fill(things, thing);
        return new Row<>(things);
    }

    public int size() {
        return things.length;
    }

    @SuppressWarnings("unchecked")
    public T get(int number) {
        return (T) things[number];
    }

    /** This row with another thing at a number, or one thing longer if the number is its size. */
    public Row<T> with(int number, T thing) {
        Object[] next = Arrays.copyOf(things, Math.max(things.length, number + 1));
        next[number] = thing;
        return new Row<>(next);
    }

    @SuppressWarnings("unchecked")
    public Stream<T> stream() {
        return (Stream<T>) Arrays.stream(things);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Iterator<T> iterator() {
        return (Iterator<T>) Arrays.asList(things).iterator();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Row<?> that && Arrays.equals(things, that.things);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(things);
    }

    @Override
    public String toString() {
        return List.of(things).toString();
    }
}
