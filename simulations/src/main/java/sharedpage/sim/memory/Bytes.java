package sharedpage.sim.memory;

import java.util.Arrays;

/** An immutable run of bytes: the contents of a page frame, or what a read returned. */
public final class Bytes {
    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] values;

    private Bytes(byte[] values) {
        this.values = values;
    }

    public static Bytes zeros(int size) {
        return new Bytes(new byte[size]);
    }

    public static Bytes of(byte[] values) {
        return new Bytes(values.clone());
    }

    public int size() {
        return values.length;
    }

    public byte at(int index) {
        return values[index];
    }

    /** These bytes with {@code source} laid over them from index {@code at} on. */
    public Bytes with(int at, Bytes source) {
        byte[] next = values.clone();
        System.arraycopy(source.values, 0, next, at, source.values.length);
        return new Bytes(next);
    }

    public Bytes slice(int at, int length) {
        return new Bytes(Arrays.copyOfRange(values, at, at + length));
    }

    public Bytes followedBy(Bytes more) {
        byte[] next = Arrays.copyOf(values, values.length + more.values.length);
        System.arraycopy(more.values, 0, next, values.length, more.values.length);
        return new Bytes(next);
    }

    /**
     * {@code length} bytes of this pattern, repeated without end, from its byte number {@code from} on.
     *
     * @throws IllegalArgumentException if there is nothing to repeat
     */
    public Bytes repeated(int from, int length) {
        if (values.length == 0) {
            throw new IllegalArgumentException("there is nothing to repeat");
        }
        byte[] next = new byte[length];
        for (int i = 0; i < Math.min(length, values.length); i++) {
            next[i] = values[(from + i) % values.length];
        }
        for (int done = values.length; done < length; done *= 2) {
            System.arraycopy(next, 0, next, done, Math.min(done, length - done));
        }
        return new Bytes(next);
    }

    public byte[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Bytes[" + values.length + "]";
    }
}
