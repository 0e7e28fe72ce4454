package sharedpage.sim.monitor;

import java.util.List;

/**
 * What another process has written since a value was loaded, of the bytes it was loaded from.
 *
 * @param by number of the process that wrote there last, or -1 if none has
 * @param bytes where it wrote
 */
public record Overwrite(int by, List<ByteRange> bytes) {
    static final Overwrite NONE = new Overwrite(-1, List.of());

    /** After another write to bytes that a value was loaded from. */
    Overwrite and(List<ByteRange> from, ByteRange range, int writer) {
        List<ByteRange> more = writer == by ? bytes : List.of();
        for (ByteRange loaded : from) {
            if (loaded.common(range) > 0) {
                more = ByteRange.union(more, loaded.intersection(range));
            }
        }
        return new Overwrite(writer, more);
    }

    /** How many of the bytes are in a range. */
    int in(ByteRange range) {
        return bytes.stream().mapToInt(range::common).sum();
    }

    /** Without the bytes in a range, which was written again. */
    Overwrite without(ByteRange range) {
        List<ByteRange> rest = ByteRange.difference(bytes, range);
        return rest.isEmpty() ? NONE : new Overwrite(by, rest);
    }
}
