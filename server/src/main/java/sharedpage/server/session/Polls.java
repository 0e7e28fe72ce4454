package sharedpage.server.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sharedpage.server.limits.Limit;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.Refusal.Code;
import sharedpage.server.refusal.RefusedException;
import sharedpage.sim.scenario.Question;

/** The polls of a session, the latest last; a value, so that a session can go back to what it was. */
public record Polls(List<Poll> all) {
    private static final int LIMIT = Limit.SESSION_POLLS.value();

    public Polls {
        all = List.copyOf(all);
    }

    static Polls none() {
        return new Polls(List.of());
    }

    /** The poll that the class sees, if there is one. */
    public Optional<Poll> current() {
        return all.isEmpty() || last().state() == Poll.PollState.ENDED ? Optional.empty() : Optional.of(last());
    }

    private Poll last() {
        return all.get(all.size() - 1);
    }

    /** The poll with this number, whether it is still seen or not. */
    public Poll numbered(int number) throws RefusedException {
        if (number < 1 || number > all.size()) {
            throw new RefusedException(
                    Refusal.of(Code.UNKNOWN, "There is no poll " + number + ".", "Choose an existing one."));
        }
        return all.get(number - 1);
    }

    /** The poll with this number, if it takes votes now. */
    public Poll open(int number) throws RefusedException {
        Poll poll = numbered(number);
        if (poll.state() != Poll.PollState.OPEN) {
            throw refused("This poll takes no votes now.", "Wait until the lecturer asks again.");
        }
        return poll;
    }

    /** These polls with one more. */
    Polls ask(SessionCommand.StartPoll command, int node, Optional<Question> waiting) throws RefusedException {
        if (current().filter(poll -> poll.state() == Poll.PollState.OPEN).isPresent()) {
            throw refused("A poll is open already.", "Close it first.");
        }
        if (all.size() >= LIMIT) {
            throw new RefusedException(
                    Refusal.of(Code.LIMIT, "A session has at most " + LIMIT + " polls.", "Start the lesson again."));
        }
        boolean byPlace = command.byAnchor();
        String text = command.text();
        List<String> options = command.options();
        String right = null;
        if (text == null) {
            Question question = waiting.orElseThrow(
                    () -> refused("There is no question at this step.", "Ask one of your own: give a text."));
            text = question.text();
            options = question.options();
            right = byPlace ? null : question.answer();
        }
        List<Poll> more = new ArrayList<>(all);
        more.add(new Poll(
                all.size() + 1, node, byPlace, text, byPlace ? List.of() : options, right, Poll.PollState.OPEN, 1));
        return new Polls(more);
    }

    Polls change(SessionCommand.ChangePoll command) throws RefusedException {
        Poll poll = numbered(command.poll());
        return switch (command.transition()) {
            case CLOSE ->
                with(required(poll, Poll.PollState.OPEN, "It is not open.").in(Poll.PollState.CLOSED));
            case REVEAL ->
                with(required(poll, Poll.PollState.CLOSED, "Only a closed poll can be shown.")
                        .in(Poll.PollState.REVEALED));
            case REOPEN -> {
                requireLatest(poll);
                if (poll.state() == Poll.PollState.OPEN) {
                    throw refused("It is open already.", "Close it first.");
                }
                yield with(poll.again());
            }
            case END -> {
                requireLatest(poll);
                yield with(poll.in(Poll.PollState.ENDED));
            }
        };
    }

    private void requireLatest(Poll poll) throws RefusedException {
        if (poll.state() == Poll.PollState.ENDED || poll.number() != all.size()) {
            throw refused("This poll has ended.", "Ask again.");
        }
    }

    private static Poll required(Poll poll, Poll.PollState state, String what) throws RefusedException {
        if (poll.state() != state) {
            throw refused(what, "Look at its state again.");
        }
        return poll;
    }

    private Polls with(Poll changed) {
        List<Poll> next = new ArrayList<>(all);
        next.set(changed.number() - 1, changed);
        return new Polls(next);
    }

    private static RefusedException refused(String what, String hint) {
        return new RefusedException(Refusal.of(Code.POLL, what, hint));
    }
}
