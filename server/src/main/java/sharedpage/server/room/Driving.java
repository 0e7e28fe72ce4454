package sharedpage.server.room;

import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sharedpage.server.protocol.ClientWire;
import sharedpage.server.protocol.CommandJson;
import sharedpage.server.protocol.CursorView;
import sharedpage.server.protocol.JournalEntry;
import sharedpage.server.protocol.Refusal;
import sharedpage.server.protocol.Refusal.Code;
import sharedpage.server.protocol.RefusedException;
import sharedpage.server.protocol.ServerWire;
import sharedpage.server.session.Answers;
import sharedpage.server.session.Change;
import sharedpage.server.session.Roles.Role;
import sharedpage.server.session.Session;

/**
 * Carries commands out: first in the session, then in the log, and only when it is safe there everybody is told. If it
 * cannot be kept, the session is as before. Used on the room's mailbox only.
 */
final class Driving {
    private static final Logger LOG = LoggerFactory.getLogger(Driving.class);

    private final Session session;
    private final Answers answers;
    private final SessionJournal journal;
    private final String frozen;
    private final Followers followers;
    private final AfterCommit afterCommit;
    private final Links links;
    private final Voting voting;
    private final Hands hands;
    private final Playing playing;

    Driving(
            Opened opened,
            House house,
            Mailbox mailbox,
            Followers followers,
            AfterCommit afterCommit,
            Links links,
            Voting voting,
            Hands hands) {
        this.session = opened.session();
        this.answers = opened.answers();
        this.journal = opened.journal();
        this.frozen = opened.frozen();
        this.followers = followers;
        this.afterCommit = afterCommit;
        this.links = links;
        this.voting = voting;
        this.hands = hands;
        this.playing = new Playing(house.timers(), mailbox, this::playOne);
    }

    /** Steps a second, or null while nothing plays. */
    Double playing() {
        return playing.rate();
    }

    void stop() {
        playing.stop();
    }

    /** Carries out a command of somebody who may; one that was carried out already is only answered. */
    void receive(Peer peer, ClientWire.Command command) {
        Optional<String> known = answers.of(command.id());
        if (known.isPresent()) {
            peer.send(known.get());
            return;
        }
        Session.Mark before = session.mark();
        Refusal refusal;
        try {
            requireThawed();
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
        session.back(before);
        String answer = ServerWire.refused(session.seq(), command.id(), refusal);
        answers.remember(command.id(), answer);
        peer.send(answer);
    }

    private void requireThawed() throws RefusedException {
        if (frozen != null) {
            throw new RefusedException(Refusal.of(Code.FROZEN, frozen, "Start the lesson again in a new session."));
        }
    }

    /** Looking on costs nothing; what is written to the disk is counted. */
    private void requireRoomToKeep(Peer peer, ClientWire.Command command) throws RefusedException {
        boolean keeps = command instanceof ClientWire.Perform
                || command instanceof ClientWire.Keep
                || command instanceof ClientWire.Invite;
        if (keeps && !journal.isKept()) {
            peer.mayKeep();
        }
    }

    private void carryOut(Peer peer, ClientWire.Command command, Session.Mark before) throws RefusedException {
        Runnable then = () -> acknowledge(peer, command, 0);
        Consumer<Refusal> otherwise = refusal -> peer.send(ServerWire.refused(session.seq(), command.id(), refusal));
        if (command instanceof ClientWire.Lasting lasting) {
            step(peer, lasting, before, otherwise);
        } else if (command instanceof ClientWire.Keep) {
            afterCommit.holdUntilKept(then, otherwise);
        } else if (command instanceof ClientWire.Invite) {
            links.invite(then, otherwise);
        } else if (command instanceof ClientWire.HandOver) {
            links.handOver(peer, then, otherwise);
        } else if (command instanceof ClientWire.Revoke revoke) {
            links.revoke(peer, revoke, then, otherwise);
        } else if (command instanceof ClientWire.FetchPoll fetch) {
            peer.send(voting.table(fetch));
        } else if (command instanceof ClientWire.Show show) {
            hands.show(show);
            then.run();
        } else {
            playOrPause(command);
            then.run();
        }
    }

    private void step(Peer peer, ClientWire.Lasting command, Session.Mark before, Consumer<Refusal> otherwise)
            throws RefusedException {
        Change change = new Commands(session).carryOut(command);
        JournalEntry entry = entry(command.id(), command);
        boolean own = command instanceof ClientWire.Perform || command instanceof ClientWire.Ask;
        afterCommit.holdUntil(
                own ? journal.addAndKeep(entry) : journal.add(entry),
                () -> carriedOut(peer, command, change, own),
                refusal -> {
                    undo(entry, before);
                    otherwise.accept(refusal);
                });
    }

    private void carriedOut(Peer peer, ClientWire.Command command, Change change, boolean own) {
        playing.stop();
        if (own) {
            afterCommit.markKept();
        }
        tell(change);
        acknowledge(peer, command, change.refused());
    }

    private void acknowledge(Peer peer, ClientWire.Command command, int refused) {
        String answer = ServerWire.ack(session.seq(), command.id(), session.at(), refused);
        answers.remember(command.id(), answer);
        peer.send(answer);
    }

    private JournalEntry entry(String id, ClientWire.Command command) {
        return new JournalEntry(session.seq(), id, CommandJson.of(command), session.at(), session.hash());
    }

    private void undo(JournalEntry entry, Session.Mark before) {
        journal.drop(entry);
        session.back(before);
    }

    private void playOrPause(ClientWire.Command command) throws RefusedException {
        if (command instanceof ClientWire.Play play) {
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
        Session.Mark before = session.mark();
        ClientWire.Next next = new ClientWire.Next("play", session.at(), ClientWire.Grain.ACTION, null, false);
        try {
            Change change = session.next(next);
            JournalEntry entry = entry(null, next);
            afterCommit.holdUntil(journal.add(entry), () -> played(change), refusal -> {
                undo(entry, before);
                stopPlaying(refusal);
            });
        } catch (RefusedException e) {
            session.back(before);
            stopPlaying(e.refusal());
        }
    }

    private void played(Change change) {
        if (session.isAtEnd()) {
            playing.stop();
        }
        tell(change);
    }

    private void stopPlaying(Refusal refusal) {
        playing.stop();
        tellCursor();
        followers.tell(Role.DRIVE, ServerWire.refused(session.seq(), null, refusal));
    }

    private void tell(Change change) {
        switch (change.kind()) {
            case OTHER_PATH -> followers.greetAll(session.seq());
            case POLL -> {
                followers.pass(session.seq());
                voting.tell();
            }
            case CURSOR -> tellWay(change);
        }
    }

    private void tellWay(Change change) {
        CursorView cursor = session.cursor(playing.rate());
        followers.tellEntry(
                session.seq(),
                change.steps().isEmpty()
                        ? ServerWire.cursor(session.seq(), cursor)
                        : ServerWire.steps(session.seq(), change.steps(), cursor));
    }

    private void tellCursor() {
        followers.tell(ServerWire.cursor(session.seq(), session.cursor(playing.rate())));
    }
}
