package sharedpage.server.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sharedpage.server.wire.ClassMessages;
import sharedpage.server.wire.PollView;

/** The secret votes of a session: one of each participant in each round of each poll. */
public final class Votes {
    /** Percent of right votes. Below it a discussion has nothing to build on; source: peer instruction, Crouch and Mazur. */
    private static final int EXPLAIN_BELOW_PERCENT = 30;

    /** Above it a discussion gains little; same source. */
    private static final int GO_ON_ABOVE_PERCENT = 70;

    private final Map<PollRound, Map<String, PollAnswer>> cast = new HashMap<>();

    private record PollRound(int poll, int round) {}

    /** Takes a vote; an earlier one of the same participant is given back, or null if there was none. */
    public PollAnswer put(Ballot ballot) {
        return round(ballot.poll(), ballot.round()).put(ballot.participant(), ballot.answer());
    }

    /** Takes a vote back that could not be kept. */
    public void undo(Ballot ballot, PollAnswer before) {
        if (before == null) {
            round(ballot.poll(), ballot.round()).remove(ballot.participant());
        } else {
            round(ballot.poll(), ballot.round()).put(ballot.participant(), before);
        }
    }

    /** What a participant answered; null if nothing. */
    public PollAnswer of(Poll poll, String participant) {
        return round(poll.number(), poll.round()).get(participant);
    }

    private Map<String, PollAnswer> round(int poll, int round) {
        return cast.computeIfAbsent(new PollRound(poll, round), fresh -> new HashMap<>());
    }

    /**
     * A poll as others see it.
     *
     * @param drives whether it is for those who drive: they see the result first
     */
    public PollView view(Poll poll, boolean drives) {
        boolean seen = poll.state() == Poll.PollState.REVEALED || (drives && poll.state() != Poll.PollState.OPEN);
        return new PollView(
                poll.number(),
                poll.node(),
                poll.byPlace() ? "place" : "choice",
                poll.text(),
                poll.options(),
                poll.state().word(),
                poll.round(),
                round(poll.number(), poll.round()).size(),
                seen ? results(poll) : null,
                seen && drives ? hint(poll) : null);
    }

    /** What to do after this round, by the share of right votes; null if nobody voted or no option is right. */
    private String hint(Poll poll) {
        Map<String, PollAnswer> votes = round(poll.number(), poll.round());
        if (poll.right() == null || votes.isEmpty()) {
            return null;
        }
        PollAnswer right = PollAnswer.option(poll.right());
        int percent = 100 * (int) votes.values().stream().filter(right::equals).count() / votes.size();
        return percent < EXPLAIN_BELOW_PERCENT ? "explain" : percent > GO_ON_ABOVE_PERCENT ? "go_on" : "discuss";
    }

    private List<Map<String, Integer>> results(Poll poll) {
        List<Map<String, Integer>> results = new ArrayList<>();
        for (int round = 1; round <= poll.round(); round++) {
            results.add(tally(poll, round(poll.number(), round)));
        }
        return results;
    }

    /** Options in their order, anchors in that of their names. */
    private static Map<String, Integer> tally(Poll poll, Map<String, PollAnswer> votes) {
        Map<PollAnswer, Integer> tally = new TreeMap<>(Comparator.comparing((PollAnswer answer) ->
                        answer.option() == null ? -1 : poll.options().indexOf(answer.option()))
                .thenComparing(PollAnswer::anchor, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(PollAnswer::line, Comparator.nullsFirst(Comparator.naturalOrder())));
        poll.options().forEach(option -> tally.put(PollAnswer.option(option), 0));
        votes.values().forEach(answer -> tally.merge(answer, 1, Integer::sum));
        Map<String, Integer> asText = new LinkedHashMap<>();
        tally.forEach((answer, count) ->
                asText.put(ClassMessages.choice(answer.option(), answer.anchor(), answer.line()), count));
        return asText;
    }
}
