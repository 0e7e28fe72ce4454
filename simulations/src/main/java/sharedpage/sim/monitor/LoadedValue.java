package sharedpage.sim.monitor;

import java.util.List;

/**
 * A value that was loaded.
 *
 * @param from the bytes it was loaded from
 * @param open whether it was not stored there again
 * @param by number of another process that has written there since; -1 if none has
 */
public record LoadedValue(List<ByteRange> from, boolean open, int by) {
    static final LoadedValue NOTHING = new LoadedValue(List.of(), false, -1);
}
