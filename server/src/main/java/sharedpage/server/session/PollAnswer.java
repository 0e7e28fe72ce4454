package sharedpage.server.session;

/**
 * What a participant answered in a poll: one of its options, or a place on the picture.
 *
 * @param option text of the option, or null if it is a place
 * @param anchor an entity of the state, such as {@code frames/7} or {@code entries/A/2}; null if it is an option
 * @param line of the anchor's bytes, or null
 */
public record PollAnswer(String option, String anchor, Integer line) {
    public PollAnswer {
        if ((option == null) == (anchor == null)) {
            throw new IllegalArgumentException("an answer is either an option or an anchor");
        }
    }

    public static PollAnswer option(String text) {
        return new PollAnswer(text, null, null);
    }

    public static PollAnswer anchor(String anchor, Integer line) {
        return new PollAnswer(null, anchor, line);
    }
}
