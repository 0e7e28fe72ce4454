package sharedpage.server.room;

import java.util.Optional;
import sharedpage.server.broadcast.Broadcaster;
import sharedpage.server.broadcast.Identity;
import sharedpage.server.broadcast.Peer;
import sharedpage.server.concurrent.SerialExecutor;
import sharedpage.server.journal.SessionContext;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.Refusal.Code;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.AccessTokens;
import sharedpage.server.session.Ballot;
import sharedpage.server.session.Poll;
import sharedpage.server.session.PollAnswer;
import sharedpage.server.session.Polling;
import sharedpage.server.session.Role;
import sharedpage.server.session.Session;
import sharedpage.server.session.Votes;
import sharedpage.server.wire.HostCommand;
import sharedpage.server.wire.PollMessages;
import sharedpage.server.wire.ServerMessage;
import sharedpage.server.wire.ViewerMessage;

/** Takes votes, and sends the poll there is: to each role what it may see. Used on the room's executor only. */
final class PollFeed {
    private static final long INTERVAL_MILLISECONDS = 1_000;

    private final SessionContext context;
    private final Session session;
    private final ServerContext server;
    private final SerialExecutor executor;
    private final Broadcaster broadcaster;
    private final AfterCommit afterCommit;
    private boolean scheduled;

    PollFeed(
            SessionContext context,
            ServerContext server,
            SerialExecutor executor,
            Broadcaster broadcaster,
            AfterCommit afterCommit) {
        this.context = context;
        this.session = context.session();
        this.server = server;
        this.executor = executor;
        this.broadcaster = broadcaster;
        this.afterCommit = afterCommit;
    }

    /** The poll as it is now, to all. */
    void broadcast() {
        for (Role role : Role.values()) {
            broadcaster.broadcast(role, PollMessages.status(session, role));
        }
    }

    /** The poll and its own vote, to one who comes; one who comes again is also sent that there is none. */
    void greet(Peer peer, Identity identity, boolean again) {
        Optional<Poll> poll = polling().polls().current();
        if (poll.isPresent() || again) {
            peer.answer(PollMessages.status(session, identity.role()));
        }
        if (poll.isPresent() && identity.participant() != null) {
            PollAnswer answer = polling().votes().of(poll.get(), voter(identity));
            if (answer != null) {
                peer.answer(PollMessages.ownVote(
                        session.seq(), poll.get().number(), poll.get().round(), answer));
            }
        }
    }

    private Polling polling() {
        return session.polling();
    }

    /** A hash, so that the log does not say who voted, nor that the same participant voted in another session. */
    private String voter(Identity identity) {
        return AccessTokens.hash(context.id() + "/" + identity.participant());
    }

    /**
     * Counts a vote.
     *
     * @param answer answers the command
     */
    void vote(Peer sender, Identity identity, ViewerMessage.Vote command, MemberTasks.OnceAnswer answer)
            throws RefusedException {
        if (identity.participant() == null) {
            throw new RefusedException(Refusal.of(
                    Code.ROLE, "Only participants vote.", "Join with \"participant\": a name made at random."));
        }
        Poll poll = polling().polls().open(command.poll());
        Ballot vote = new Ballot(poll.number(), poll.round(), voter(identity), answer(poll, command));
        PollAnswer before = polling().votes().put(vote);
        afterCommit.onceDone(
                server.log().add(context.id(), vote),
                () -> {
                    sender.answer(PollMessages.ownVote(session.seq(), vote.poll(), vote.round(), vote.answer()));
                    answer.give(new ServerMessage.Ack(session.seq(), command.id(), session.cursorNode(), 0));
                    scheduleBroadcast();
                },
                refusal -> {
                    polling().votes().undo(vote, before);
                    answer.giveUp(refusal);
                });
    }

    private static PollAnswer answer(Poll poll, ViewerMessage.Vote command) throws RefusedException {
        boolean fits = poll.byPlace()
                ? command.place() != null && command.choice() == null
                : command.place() == null && poll.options().contains(command.choice());
        if (!fits) {
            throw new RefusedException(Refusal.of(
                    Code.POLL,
                    "The vote is not an answer to this poll.",
                    poll.byPlace() ? "Give a place." : "Choose one of: " + String.join(", ", poll.options()) + "."));
        }
        return poll.byPlace()
                ? PollAnswer.anchor(command.place().key(), command.place().line())
                : PollAnswer.option(command.choice());
    }

    /** While votes come in, their number is sent once a second. */
    private void scheduleBroadcast() {
        if (!scheduled) {
            scheduled = true;
            server.timers()
                    .after(
                            INTERVAL_MILLISECONDS,
                            () -> executor.add(() -> {
                                scheduled = false;
                                broadcast();
                            }));
        }
    }

    /** The result as a table; only when no votes are taken any more. */
    ServerMessage table(HostCommand.FetchPoll command) throws RefusedException {
        Poll poll = polling().polls().numbered(command.poll());
        if (!Votes.isVisible(poll, Role.HOST)) {
            throw new RefusedException(Refusal.of(Code.POLL, "The poll is still open.", "Close it first."));
        }
        return PollMessages.table(session, command.id(), poll);
    }
}
