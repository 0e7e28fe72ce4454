package sharedpage.sim.memory;

import java.util.Objects;

/** What is in a page frame: its bytes, and for each of them which write put it there. Immutable. */
public class Contents {
    private final Bytes bytes;
    private final Origins origins;

    public Contents(Bytes bytes, Origins origins) {
        this.bytes = bytes;
        this.origins = origins;
    }

    /** {@code size} zero bytes that no process wrote. */
    public static Contents zeros(int size) {
        return new Contents(Bytes.zeros(size), Origins.NONE);
    }

    public Bytes bytes() {
        return bytes;
    }

    public Origins origins() {
        return origins;
    }

    /**
     * These contents with other bytes from a line on.
     *
     * @param sources the origins of {@code data}, counted from 0
     */
    public Contents with(int line, Bytes data, Origins sources) {
        return new Contents(bytes().with(line, data), origins().with(line, data.size(), sources));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Contents that
                && bytes().equals(that.bytes())
                && origins().equals(that.origins());
    }

    @Override
    public int hashCode() {
        return Objects.hash(bytes(), origins());
    }

    @Override
    public String toString() {
        return bytes() + " " + origins();
    }
}
