package sharedpage.server.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sharedpage.server.wire.Ballot;
import sharedpage.server.wire.ClassMessages;
import sharedpage.server.wire.PollView;

/** The secret votes of a session: one of each participant in each round of each poll. */
public final class Votes {
    /** Percent of right votes. Below it a discussion has nothing to build on; source: peer instruction, Crouch and Mazur. */
    private static final int EXPLAIN_BELOW_PERCENT = 30;

    /** Above it a discussion gains little; same source. */
    private static final int GO_ON_ABOVE_PERCENT = 70;

    private final Map<Votes.PollRound, Map<String, String>> cast = new HashMap<>();

    private record PollRound(int poll, int round) {}

    /** Takes a vote; an earlier one of the same participant is given back, or null if there was none. */
    public String put(Ballot vote) {
        return round(vote.poll(), vote.round()).put(vote.participant(), vote.choice());
    }

    /** Takes a vote back that could not be kept. */
    public void undo(Ballot vote, String before) {
        if (before == null) {
            round(vote.poll(), vote.round()).remove(vote.participant());
        } else {
            round(vote.poll(), vote.round()).put(vote.participant(), before);
        }
    }

    /** What a participant chose, as JSON text; null if nothing. */
    public String of(Poll poll, String participant) {
        return round(poll.number(), poll.round()).get(participant);
    }

    private Map<String, String> round(int poll, int round) {
        return cast.computeIfAbsent(new Votes.PollRound(poll, round), fresh -> new HashMap<>());
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
        Map<String, String> votes = round(poll.number(), poll.round());
        if (poll.right() == null || votes.isEmpty()) {
            return null;
        }
        String right = ClassMessages.choice(poll.right());
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

    /** Options in their order, places in that of their names. */
    private static Map<String, Integer> tally(Poll poll, Map<String, String> votes) {
        List<String> order = poll.options().stream().map(ClassMessages::choice).toList();
        Map<String, Integer> tally = new TreeMap<>((one, other) -> {
            int byOption = Integer.compare(order.indexOf(one), order.indexOf(other));
            return byOption != 0 ? byOption : one.compareTo(other);
        });
        order.forEach(option -> tally.put(option, 0));
        votes.values().forEach(choice -> tally.merge(choice, 1, Integer::sum));
        return tally;
    }
}
