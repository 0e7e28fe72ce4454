package sharedpage.sim.run;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.PersistentVector;

/** Values one after another as bytes, each in one form only: numbers with the highest byte first, lengths before contents. */
final class CanonicalBytes {
    private static final int USUAL_SIZE = 1 << 14;

    private byte[] buffer = new byte[USUAL_SIZE];
    private int size;

    /** 4 bytes each. */
    void numbers(int... values) {
        for (int value : values) {
            unsigned(value, Integer.BYTES);
        }
    }

    /** 8 bytes. */
    void longNumber(long value) {
        unsigned(value, Long.BYTES);
    }

    private void unsigned(long value, int bytes) {
        reserve(bytes);
        for (int shift = (bytes - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            buffer[size++] = (byte) (value >>> shift);
        }
    }

    /** 1 byte each: 1 for true, else 0. */
    void flags(boolean... values) {
        for (boolean value : values) {
            code(value ? 1 : 0);
        }
    }

    /** 1 byte: what a constant is written as, 0 to 255. */
    void code(int value) {
        unsigned(value, 1);
    }

    /** The length in bytes, then UTF-8. */
    void text(String text) {
        lengthAndBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The length, then the bytes. */
    void bytes(Bytes bytes) {
        lengthAndBytes(bytes.toArray());
    }

    private void lengthAndBytes(byte[] bytes) {
        numbers(bytes.length);
        reserve(bytes.length);
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    /** The number of elements, then each. */
    <T> void list(List<T> list, Consumer<T> element) {
        numbers(list.size());
        list.forEach(element);
    }

    /** The number of elements, then each. */
    <T> void vector(PersistentVector<T> vector, Consumer<T> element) {
        numbers(vector.size());
        for (int i = 0; i < vector.size(); i++) {
            element.accept(vector.get(i));
        }
    }

    /** The number of elements, then each. */
    void list(List<Integer> numbers) {
        list(numbers, this::numbers);
    }

    byte[] toArray() {
        return Arrays.copyOf(buffer, size);
    }

    private void reserve(int more) {
        if (buffer.length - size < more) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, size + more));
        }
    }
}
