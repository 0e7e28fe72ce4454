package sharedpage.server.session;

import java.util.List;
import java.util.Locale;

/**
 * A question to the class.
 *
 * @param number from 1
 * @param node at which it was asked
 * @param byPlace whether it is answered by tapping a place, not by one of the options
 * @param right the option that a lesson's question takes for right, or null; it is not sent, only what follows from it
 * @param round from 1; between two rounds the class discusses
 */
public record Poll(
        int number,
        int node,
        boolean byPlace,
        String text,
        List<String> options,
        String right,
        Poll.PollState state,
        int round) {

    /** What may be done with it, and what may be seen. */
    public enum PollState {
        /** Votes are taken, and hidden. */
        OPEN,
        /** Votes are not taken, and hosts see how many there are. */
        CLOSED,
        /** All see how many there are. */
        REVEALED,
        /** It was taken away. */
        ENDED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Poll {
        options = List.copyOf(options);
    }

    Poll in(Poll.PollState next) {
        return new Poll(number, node, byPlace, text, options, right, next, round);
    }

    Poll again() {
        return new Poll(number, node, byPlace, text, options, right, Poll.PollState.OPEN, round + 1);
    }
}
