package sharedpage.sim.memory;

/** {@code length} bytes from index {@code at} on; {@code origin} is that of the first one. */
public record OriginRun(int at, int length, Origin origin) {
    int end() {
        return at + length;
    }

    OriginRun part(int from, int to) {
        return new OriginRun(from, to - from, origin.advanced(from - at));
    }

    boolean continuedBy(OriginRun next) {
        return end() == next.at && next.origin.equals(origin.advanced(length));
    }
}
