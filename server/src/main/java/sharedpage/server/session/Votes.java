package sharedpage.server.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    /** How many participants have voted in the round of a poll. */
    public int count(Poll poll) {
        return round(poll.number(), poll.round()).size();
    }

    /** Whether a role may see how often each answer was given: everyone once it is revealed, the host once it is closed. */
    public static boolean isVisible(Poll poll, Role role) {
        return poll.state() == Poll.PollState.REVEALED || (role == Role.HOST && poll.state() != Poll.PollState.OPEN);
    }

    /** What to do after this round, by the share of right votes; empty if there are no votes or no option is right. */
    public Optional<String> advice(Poll poll) {
        Map<String, PollAnswer> votes = round(poll.number(), poll.round());
        if (poll.right() == null || votes.isEmpty()) {
            return Optional.empty();
        }
        PollAnswer right = PollAnswer.option(poll.right());
        int percent = 100 * (int) votes.values().stream().filter(right::equals).count() / votes.size();
        return Optional.of(
                percent < EXPLAIN_BELOW_PERCENT ? "explain" : percent > GO_ON_ABOVE_PERCENT ? "go_on" : "discuss");
    }

    /** For each round how often each answer was given; options in their order, anchors in that of their names. */
    public List<Map<PollAnswer, Integer>> results(Poll poll) {
        List<Map<PollAnswer, Integer>> results = new ArrayList<>();
        for (int round = 1; round <= poll.round(); round++) {
            results.add(tally(poll, round(poll.number(), round)));
        }
        return results;
    }

    private static Map<PollAnswer, Integer> tally(Poll poll, Map<String, PollAnswer> votes) {
        Map<PollAnswer, Integer> tally = new TreeMap<>(Comparator.comparing((PollAnswer answer) ->
                        answer.option() == null ? -1 : poll.options().indexOf(answer.option()))
                .thenComparing(PollAnswer::anchor, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(PollAnswer::line, Comparator.nullsFirst(Comparator.naturalOrder())));
        poll.options().forEach(option -> tally.put(PollAnswer.option(option), 0));
        votes.values().forEach(answer -> tally.merge(answer, 1, Integer::sum));
        return tally;
    }
}
