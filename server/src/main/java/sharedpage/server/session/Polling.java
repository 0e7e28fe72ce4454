package sharedpage.server.session;

import java.util.Optional;
import sharedpage.server.protocol.ClientWire;
import sharedpage.server.protocol.RefusedException;
import sharedpage.sim.scenario.Question;

/** What a class is asked, and what it answers; apart from the steps. */
public final class Polling {
    private final Votes votes = new Votes();
    private Mark now = new Mark(Polls.none(), 0);

    /**
     * What commands have made of it.
     *
     * @param entries how many commands that were
     */
    record Mark(Polls polls, int entries) {}

    void carryOut(ClientWire.OfPoll command, int at, Optional<Question> waiting) throws RefusedException {
        Polls polls =
                command instanceof ClientWire.Ask ask ? now.polls.ask(ask, at, waiting) : now.polls.change(command);
        now = new Mark(polls, now.entries + 1);
    }

    Mark mark() {
        return now;
    }

    void back(Mark mark) {
        now = mark;
    }

    public Polls polls() {
        return now.polls;
    }

    public Votes votes() {
        return votes;
    }
}
