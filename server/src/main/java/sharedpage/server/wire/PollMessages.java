package sharedpage.server.wire;

import java.util.List;
import java.util.Map;
import java.util.Set;
import sharedpage.server.session.Poll;
import sharedpage.server.session.PollAnswer;
import sharedpage.server.session.Role;
import sharedpage.server.session.Session;
import sharedpage.server.session.Votes;

/** The wire messages about polls, from the state of a session. */
public final class PollMessages {
    /** A cell that starts so would be a formula to a spreadsheet. */
    private static final Set<Character> FORMULA = Set.of('=', '+', '-', '@', '\t', '\r');

    private PollMessages() {}

    /** The poll there is, as far as a role may see it. */
    public static ServerMessage status(Session session, Role role) {
        return new ServerMessage.PollStatus(
                session.seq(),
                session.polling()
                        .polls()
                        .current()
                        .map(poll -> summary(poll, session.polling().votes(), role))
                        .orElse(null));
    }

    private static ServerMessage.PollSummary summary(Poll poll, Votes votes, Role role) {
        boolean visible = Votes.isVisible(poll, role);
        return new ServerMessage.PollSummary(
                poll.number(),
                poll.node(),
                poll.byPlace() ? "place" : "choice",
                poll.text(),
                poll.options(),
                poll.state().word(),
                poll.round(),
                votes.count(poll),
                visible ? results(votes.results(poll)) : null,
                visible && role == Role.HOST ? votes.advice(poll).orElse(null) : null);
    }

    private static List<List<ServerMessage.AnswerCount>> results(List<Map<PollAnswer, Integer>> rounds) {
        return rounds.stream()
                .map(round -> round.entrySet().stream()
                        .map(one -> new ServerMessage.AnswerCount(
                                one.getKey().option(), anchor(one.getKey()), one.getValue()))
                        .toList())
                .toList();
    }

    private static Anchor anchor(PollAnswer answer) {
        return answer.anchor() == null ? null : new Anchor(answer.anchor(), answer.line());
    }

    /** To a voter alone: what it answered. */
    public static ServerMessage ownVote(int seq, int poll, int round, PollAnswer answer) {
        return new ServerMessage.OwnVote(seq, poll, round, answer.option(), anchor(answer));
    }

    /** The result of a poll as comma-separated values, without names. */
    public static ServerMessage table(Session session, String id, Poll poll) {
        StringBuilder csv = new StringBuilder("round,choice,votes\r\n");
        List<Map<PollAnswer, Integer>> rounds = session.polling().votes().results(poll);
        for (int round = 0; round < rounds.size(); round++) {
            for (Map.Entry<PollAnswer, Integer> count : rounds.get(round).entrySet()) {
                csv.append(round + 1).append(',').append(cell(count.getKey())).append(',');
                csv.append(count.getValue()).append("\r\n");
            }
        }
        return new ServerMessage.PollTable(session.seq(), id, "poll-" + poll.number() + ".csv", csv.toString());
    }

    private static String cell(PollAnswer answer) {
        String line = answer.line() == null ? "" : " line " + answer.line();
        String text = answer.option() != null ? answer.option() : answer.anchor() + line;
        String safe = FORMULA.contains(text.charAt(0)) ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
