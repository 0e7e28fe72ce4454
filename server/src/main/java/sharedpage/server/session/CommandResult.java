package sharedpage.server.session;

import java.util.List;

/**
 * What a command brought about.
 *
 * @param steps those that the cursor went over, new or not; empty if it jumped
 * @param refused operations that the rules refused in a replay
 */
public record CommandResult(Effect effect, List<Node> steps, int refused) {

    /** What the others have to be sent. */
    public enum Effect {
        /** The cursor is elsewhere on the same branch. */
        CURSOR,
        /** The branch, or the settings, are others than before, so that everyone needs a new welcome. */
        OTHER_PATH,
        /** Only polls have changed. */
        POLL
    }

    static CommandResult of(List<Node> walked) {
        return new CommandResult(Effect.CURSOR, List.copyOf(walked), 0);
    }

    static CommandResult otherPath(int refused) {
        return new CommandResult(Effect.OTHER_PATH, List.of(), refused);
    }

    /** No step was made. */
    static CommandResult jump() {
        return new CommandResult(Effect.CURSOR, List.of(), 0);
    }

    static CommandResult poll() {
        return new CommandResult(Effect.POLL, List.of(), 0);
    }
}
