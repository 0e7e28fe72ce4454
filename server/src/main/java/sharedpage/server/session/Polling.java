package sharedpage.server.session;

import java.util.Optional;
import sharedpage.server.wire.ClientMessage;
import sharedpage.server.wire.RefusedException;
import sharedpage.sim.scenario.Question;

/** What a class is asked, and what it answers; apart from the steps. */
public final class Polling {
    private final Votes votes = new Votes();
    private Polling.PollCheckpoint now = new Polling.PollCheckpoint(Polls.none(), 0);

    /**
     * What commands have made of it.
     *
     * @param entries how many commands that were
     */
    record PollCheckpoint(Polls polls, int entries) {}

    void carryOut(ClientMessage.PollCommand command, int at, Optional<Question> waiting) throws RefusedException {
        Polls polls = command instanceof ClientMessage.OpenPoll ask
                ? now.polls.ask(ask, at, waiting)
                : now.polls.change(command);
        now = new Polling.PollCheckpoint(polls, now.entries + 1);
    }

    Polling.PollCheckpoint checkpoint() {
        return now;
    }

    void rollback(Polling.PollCheckpoint mark) {
        now = mark;
    }

    public Polls polls() {
        return now.polls;
    }

    public Votes votes() {
        return votes;
    }
}
