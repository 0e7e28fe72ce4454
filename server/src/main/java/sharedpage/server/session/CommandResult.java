package sharedpage.server.session;

import java.util.List;

/**
 * What a command brought about.
 *
 * @param steps those that the cursor went over, new or not; empty if it jumped
 * @param added nodes under other settings, or null
 * @param refused operations that the rules refused in a replay
 */
public record CommandResult(Effect effect, List<Node> steps, NodeRun added, int refused) {

    /** What the others have to be sent. */
    public enum Effect {
        /** The cursor is elsewhere, perhaps on another branch. */
        CURSOR,
        /** There is a branch on which other settings hold, and the cursor is on it. */
        BRANCH,
        /** Only polls have changed. */
        POLL
    }

    static CommandResult of(List<Node> walked) {
        return new CommandResult(Effect.CURSOR, List.copyOf(walked), null, 0);
    }

    static CommandResult branch(NodeRun added, int refused) {
        return new CommandResult(Effect.BRANCH, List.of(), added, refused);
    }

    /** No step was made. */
    static CommandResult jump() {
        return new CommandResult(Effect.CURSOR, List.of(), null, 0);
    }

    static CommandResult poll() {
        return new CommandResult(Effect.POLL, List.of(), null, 0);
    }
}
