package sharedpage.server.session;

import java.util.List;
import sharedpage.server.protocol.StepView;

/**
 * What a command brought about.
 *
 * @param steps those that the cursor went over, new or not; empty if it jumped
 * @param otherPath whether the branch, or the settings, are others than before, so that everybody needs a new welcome
 * @param refused operations that the rules refused in a replay
 */
public record Change(List<StepView> steps, boolean otherPath, int refused) {
    static Change of(List<Node> walked) {
        return new Change(walked.stream().map(Node::view).toList(), false, 0);
    }

    static Change otherPath(int refused) {
        return new Change(List.of(), true, refused);
    }

    /** No step was made. */
    public static Change jump() {
        return new Change(List.of(), false, 0);
    }
}
