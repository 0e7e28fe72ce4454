package sharedpage.sim.monitor;

import java.util.List;

/**
 * A value that was loaded.
 *
 * @param from the bytes it was loaded from
 * @param open whether it was not stored there again
 */
public record LoadedValue(List<ByteRange> from, boolean open) {
    static final LoadedValue NOTHING = new LoadedValue(List.of(), false);
}
