package sharedpage.server.session;

import java.util.Optional;
import sharedpage.server.refusal.RefusedException;
import sharedpage.sim.scenario.Question;

/** What a class is asked, and what it answers; apart from the steps. */
public final class Polling {
    private final Votes votes = new Votes();
    private PollCheckpoint now = new PollCheckpoint(Polls.none(), 0);

    /**
     * What commands have made of it.
     *
     * @param entries how many commands that were
     */
    public record PollCheckpoint(Polls polls, int entries) {}

    /** Opens a poll at a node. */
    void start(SessionCommand.StartPoll command, int node, Optional<Question> waiting) throws RefusedException {
        now = new PollCheckpoint(now.polls.ask(command, node, waiting), now.entries + 1);
    }

    void change(SessionCommand.ChangePoll command) throws RefusedException {
        now = new PollCheckpoint(now.polls.change(command), now.entries + 1);
    }

    PollCheckpoint checkpoint() {
        return now;
    }

    void rollback(PollCheckpoint mark) {
        now = mark;
    }

    public Polls polls() {
        return now.polls;
    }

    public Votes votes() {
        return votes;
    }
}
