package sharedpage.server.session;

import java.util.List;
import sharedpage.server.wire.StepView;

/**
 * What a command brought about.
 *
 * @param steps those that the cursor went over, new or not; empty if it jumped
 * @param refused operations that the rules refused in a replay
 */
public record CommandResult(CommandResult.Effect kind, List<StepView> steps, int refused) {

    /** What others must be told. */
    public enum Effect {
        /** The cursor is elsewhere on the same branch. */
        CURSOR,
        /** The branch, or the settings, are others than before, so that everybody needs a new welcome. */
        OTHER_PATH,
        /** Only polls have changed. */
        POLL
    }

    static CommandResult of(List<Node> walked) {
        return new CommandResult(
                CommandResult.Effect.CURSOR, walked.stream().map(Node::view).toList(), 0);
    }

    static CommandResult otherPath(int refused) {
        return new CommandResult(CommandResult.Effect.OTHER_PATH, List.of(), refused);
    }

    /** No step was made. */
    static CommandResult jump() {
        return new CommandResult(CommandResult.Effect.CURSOR, List.of(), 0);
    }

    static CommandResult poll() {
        return new CommandResult(CommandResult.Effect.POLL, List.of(), 0);
    }
}
