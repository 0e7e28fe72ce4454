package sharedpage.server.session;

import java.util.List;
import sharedpage.server.protocol.StepView;

/**
 * What a command brought about.
 *
 * @param steps those that the cursor went over, new or not; empty if it jumped
 * @param refused operations that the rules refused in a replay
 */
public record Change(Kind kind, List<StepView> steps, int refused) {

    /** What others must be told. */
    public enum Kind {
        /** The cursor is elsewhere on the same branch. */
        CURSOR,
        /** The branch, or the settings, are others than before, so that everybody needs a new welcome. */
        OTHER_PATH,
        /** Only polls have changed. */
        POLL
    }

    static Change of(List<Node> walked) {
        return new Change(Kind.CURSOR, walked.stream().map(Node::view).toList(), 0);
    }

    static Change otherPath(int refused) {
        return new Change(Kind.OTHER_PATH, List.of(), refused);
    }

    /** No step was made. */
    static Change jump() {
        return new Change(Kind.CURSOR, List.of(), 0);
    }

    static Change poll() {
        return new Change(Kind.POLL, List.of(), 0);
    }
}
