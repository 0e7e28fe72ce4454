package sharedpage.sim.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Contents;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Origins;

/**
 * The contents of a frame of a state: they are read when bytes or origins are asked for. A write keeps what is written
 * beside them, so that a transition that only writes does not depend on the bytes that it overwrites.
 */
final class TrackedContents extends Contents {
    private final Contents decoded;
    private final ReadSet readSet;
    private final StateComponent component;
    private final int index;
    private final List<Written> written;

    /** Data that was written from a line on. */
    private record Written(int line, Bytes data, Origins sources) {}

    /** All of the contents of a frame but the bytes at these places. */
    private record AllBut(List<Integer> lines, List<Integer> lengths) implements Function<Frame, Contents> {
        static AllBut overwritten(List<Written> written) {
            return new AllBut(
                    written.stream().map(Written::line).toList(),
                    written.stream().map(one -> one.data().size()).toList());
        }

        @Override
        public Contents apply(Frame frame) {
            Contents rest = frame.contents();
            for (int i = 0; i < lines.size(); i++) {
                rest = rest.with(lines.get(i), Bytes.zeros(lengths.get(i)), Origins.NONE);
            }
            return rest;
        }
    }

    /**
     * The contents of one frame.
     *
     * @param readSet where it is noted what was read of the frame
     */
    TrackedContents(Contents decoded, ReadSet readSet, StateComponent component, int index) {
        this(decoded, readSet, component, index, List.of());
    }

    private TrackedContents(
            Contents decoded, ReadSet readSet, StateComponent component, int index, List<Written> written) {
        super(null, null); // nothing can be read past the accessors
        this.decoded = decoded;
        this.readSet = readSet;
        this.component = component;
        this.index = index;
        this.written = written;
    }

    @Override
    public Bytes bytes() {
        readSet.add(component, index);
        return current().bytes();
    }

    @Override
    public Origins origins() {
        readSet.add(component, index);
        return current().origins();
    }

    @Override
    public Contents with(int line, Bytes data, Origins sources) {
        List<Written> more = new ArrayList<>(written);
        more.add(new Written(line, data, sources));
        return new TrackedContents(decoded, readSet, component, index, more);
    }

    private Contents current() {
        Contents contents = decoded;
        for (Written one : written) {
            contents = contents.with(one.line, one.data, one.sources);
        }
        return contents;
    }

    /** Contents without tracking; what they still have of the state counts as read. */
    static Contents untracked(Contents contents) {
        if (contents instanceof TrackedContents tracked) {
            if (tracked.written.isEmpty()) {
                tracked.readSet.add(tracked.component, tracked.index);
            } else {
                tracked.readSet.add(tracked.component, tracked.index, AllBut.overwritten(tracked.written));
            }
            return tracked.current();
        }
        return contents;
    }
}
