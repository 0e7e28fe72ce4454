package sharedpage.server.room;

import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sharedpage.server.session.CommandResult;
import sharedpage.server.session.IdempotencyCache;
import sharedpage.server.session.Role;
import sharedpage.server.session.Session;
import sharedpage.server.session.SessionCommand;
import sharedpage.server.session.SteppingGranularity;
import sharedpage.server.store.journal.JournalEntry;
import sharedpage.server.wire.ClientMessage;
import sharedpage.server.wire.CursorView;
import sharedpage.server.wire.Divergence;
import sharedpage.server.wire.Refusal;
import sharedpage.server.wire.Refusal.Code;
import sharedpage.server.wire.RefusedException;
import sharedpage.server.wire.ServerMessages;

/**
 * Carries commands out: first in the session, then in the log, and only when it is safe there everybody is told. If it
 * cannot be kept, the session is as before. Used on the room's mailbox only.
 */
final class HostCommands {
    private static final Logger LOG = LoggerFactory.getLogger(HostCommands.class);

    private final Session session;
    private final IdempotencyCache answers;
    private final SessionJournal journal;
    private final Divergence divergence;
    private final Broadcaster followers;
    private final AfterCommit afterCommit;
    private final AccessLinks links;
    private final PollCommands voting;
    private final RaisedHands hands;
    private final Autoplay playing;

    HostCommands(
            SessionContext opened,
            ServerContext house,
            SerialExecutor mailbox,
            Broadcaster followers,
            AfterCommit afterCommit,
            AccessLinks links,
            PollCommands voting,
            RaisedHands hands) {
        this.session = opened.session();
        this.answers = opened.answers();
        this.journal = opened.journal();
        this.divergence = opened.divergence();
        this.followers = followers;
        this.afterCommit = afterCommit;
        this.links = links;
        this.voting = voting;
        this.hands = hands;
        this.playing = new Autoplay(house.timers(), mailbox, this::playOne);
    }

    /** Steps a second, or null while nothing plays. */
    Double playing() {
        return playing.rate();
    }

    void stop() {
        playing.stop();
    }

    /** Carries out a command of somebody who may; one that was carried out already is only answered. */
    void receive(Peer peer, ClientMessage.Command command) {
        Optional<String> known = answers.of(command.id());
        if (known.isPresent()) {
            peer.send(known.get());
            return;
        }
        Session.Checkpoint before = session.checkpoint();
        Refusal refusal;
        try {
            requireDrivable();
            requireRoomToKeep(peer, command);
            carryOut(peer, command, before);
            return;
        } catch (RefusedException e) {
            refusal = e.refusal();
        } catch (RuntimeException e) {
            LOG.error("a command failed", e);
            refusal = Refusal.of(
                    Code.PROBLEM, "The server failed over this; the step was not made.", "Try something else.");
        }
        session.rollback(before);
        String answer = ServerMessages.refused(session.seq(), command.id(), refusal);
        answers.remember(command.id(), answer);
        peer.send(answer);
    }

    private void requireDrivable() throws RefusedException {
        if (divergence != null) {
            throw new RefusedException(Refusal.of(
                    Code.READ_ONLY,
                    divergence.reason(),
                    "Go on in a new session: fork this one at node " + divergence.node() + "."));
        }
    }

    /** Looking on costs nothing; what is written to the disk is counted. */
    private void requireRoomToKeep(Peer peer, ClientMessage.Command command) throws RefusedException {
        boolean keeps = command instanceof ClientMessage.Perform
                || command instanceof ClientMessage.Keep
                || command instanceof ClientMessage.Invite;
        if (keeps && !journal.isKept()) {
            peer.mayKeep();
        }
    }

    private void carryOut(Peer peer, ClientMessage.Command command, Session.Checkpoint before) throws RefusedException {
        Runnable then = () -> acknowledge(peer, command, 0);
        Consumer<Refusal> otherwise =
                refusal -> peer.send(ServerMessages.refused(session.seq(), command.id(), refusal));
        if (command instanceof ClientMessage.LoggedCommand lasting) {
            step(peer, lasting, before, otherwise);
        } else if (command instanceof ClientMessage.Keep) {
            afterCommit.holdUntilKept(then, otherwise);
        } else if (command instanceof ClientMessage.Invite) {
            links.invite(then, otherwise);
        } else if (command instanceof ClientMessage.CreateHostLink) {
            links.handOver(peer, then, otherwise);
        } else if (command instanceof ClientMessage.RevokeLinks revoke) {
            links.revoke(peer, revoke, then, otherwise);
        } else if (command instanceof ClientMessage.FetchPoll fetch) {
            peer.send(voting.table(fetch));
        } else if (command instanceof ClientMessage.Show show) {
            hands.show(show);
            then.run();
        } else {
            playOrPause(command);
            then.run();
        }
    }

    private void step(
            Peer peer, ClientMessage.LoggedCommand command, Session.Checkpoint before, Consumer<Refusal> otherwise)
            throws RefusedException {
        SessionCommand sessionCommand = SessionCommands.of(command);
        CommandResult change = session.execute(sessionCommand);
        JournalEntry entry = SessionJournal.entry(session, command.id(), sessionCommand);
        boolean own = command instanceof ClientMessage.Perform || command instanceof ClientMessage.OpenPoll;
        afterCommit.holdUntil(
                own ? journal.addAndKeep(entry) : journal.add(entry),
                () -> carriedOut(peer, command, change, own),
                refusal -> {
                    undo(entry, before);
                    otherwise.accept(refusal);
                });
    }

    private void carriedOut(Peer peer, ClientMessage.Command command, CommandResult change, boolean own) {
        playing.stop();
        if (own) {
            afterCommit.markKept();
        }
        tell(change);
        acknowledge(peer, command, change.refused());
    }

    private void acknowledge(Peer peer, ClientMessage.Command command, int refused) {
        String answer = ServerMessages.ack(session.seq(), command.id(), session.cursorNode(), refused);
        answers.remember(command.id(), answer);
        peer.send(answer);
    }

    private void undo(JournalEntry entry, Session.Checkpoint before) {
        journal.drop(entry);
        session.rollback(before);
    }

    private void playOrPause(ClientMessage.Command command) throws RefusedException {
        if (command instanceof ClientMessage.Play play) {
            session.requireAt(play.at());
            playing.start(play.stepsPerSecond());
        } else {
            playing.stop();
        }
        tellCursor();
    }

    private void playOne() {
        if (session.isAtEnd() || session.question().isPresent()) {
            playing.stop();
            tellCursor();
            return;
        }
        Session.Checkpoint before = session.checkpoint();
        SessionCommand next = new SessionCommand.Advance(session.cursorNode(), SteppingGranularity.ACTION, null, false);
        try {
            CommandResult change = session.execute(next);
            JournalEntry entry = SessionJournal.entry(session, null, next);
            afterCommit.holdUntil(journal.add(entry), () -> played(change), refusal -> {
                undo(entry, before);
                stopPlaying(refusal);
            });
        } catch (RefusedException e) {
            session.rollback(before);
            stopPlaying(e.refusal());
        }
    }

    private void played(CommandResult change) {
        if (session.isAtEnd()) {
            playing.stop();
        }
        tell(change);
    }

    private void stopPlaying(Refusal refusal) {
        playing.stop();
        tellCursor();
        followers.broadcast(Role.HOST, ServerMessages.refused(session.seq(), null, refusal));
    }

    private void tell(CommandResult change) {
        switch (change.kind()) {
            case OTHER_PATH -> followers.welcomeAll(session.seq());
            case POLL -> {
                followers.skipEntry(session.seq());
                voting.tell();
            }
            case CURSOR -> tellWay(change);
        }
    }

    private void tellWay(CommandResult change) {
        CursorView cursor = session.cursor(playing.rate());
        followers.broadcastEntry(
                session.seq(),
                change.steps().isEmpty()
                        ? ServerMessages.cursor(session.seq(), cursor)
                        : ServerMessages.steps(session.seq(), change.steps(), cursor));
    }

    private void tellCursor() {
        followers.broadcast(ServerMessages.cursor(session.seq(), session.cursor(playing.rate())));
    }
}
