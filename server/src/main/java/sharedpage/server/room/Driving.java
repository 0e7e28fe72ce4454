package sharedpage.server.room;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sharedpage.server.protocol.ClientWire;
import sharedpage.server.protocol.CommandJson;
import sharedpage.server.protocol.LogEntry;
import sharedpage.server.protocol.Refusal;
import sharedpage.server.protocol.Refusal.Code;
import sharedpage.server.protocol.RefusedException;
import sharedpage.server.protocol.ServerWire;
import sharedpage.server.session.Answers;
import sharedpage.server.session.Change;
import sharedpage.server.session.Roles.Role;
import sharedpage.server.session.Session;
import sharedpage.server.store.StorageException;

/**
 * Carries commands out: first in the session, then in the log, and only when it is safe there everybody is told. If it
 * cannot be kept, the session is as before. Used on the room's mailbox only.
 */
final class Driving {
    private static final Logger LOG = LoggerFactory.getLogger(Driving.class);

    private final Session session;
    private final Answers answers;
    private final Keeping keeping;
    private final String frozen;
    private final Mailbox mailbox;
    private final Followers followers;
    private final Playing playing;

    Driving(Opened opened, Mailbox mailbox, Followers followers, Timers timers) {
        this.session = opened.session();
        this.answers = opened.answers();
        this.keeping = opened.keeping();
        this.frozen = opened.frozen();
        this.mailbox = mailbox;
        this.followers = followers;
        this.playing = new Playing(timers, mailbox, this::playOne);
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

    private void carryOut(Peer peer, ClientWire.Command command, Session.Mark before) throws RefusedException {
        if (command instanceof ClientWire.Lasting lasting) {
            Change change = new Commands(session).carryOut(lasting);
            LogEntry entry = entry(lasting.id(), lasting);
            boolean own = command instanceof ClientWire.Perform;
            whenSafe(
                    own ? keeping.addAndKeep(entry) : keeping.add(entry),
                    () -> carriedOut(peer, command, change, own),
                    refusal -> {
                        undo(entry, before);
                        peer.send(ServerWire.refused(session.seq(), command.id(), refusal));
                    });
        } else if (command instanceof ClientWire.Keep) {
            whenSafe(
                    keeping.keep(),
                    () -> {
                        nowKept();
                        acknowledge(peer, command, 0);
                    },
                    refusal -> peer.send(ServerWire.refused(session.seq(), command.id(), refusal)));
        } else {
            playOrPause(command);
            acknowledge(peer, command, 0);
        }
    }

    private void carriedOut(Peer peer, ClientWire.Command command, Change change, boolean own) {
        playing.stop();
        if (own) {
            nowKept();
        }
        tell(change);
        acknowledge(peer, command, change.refused());
    }

    private void nowKept() {
        if (keeping.nowKept()) {
            followers.tell(ServerWire.kept(session.seq()));
        }
    }

    private void acknowledge(Peer peer, ClientWire.Command command, int refused) {
        String answer = ServerWire.ack(session.seq(), command.id(), session.at(), refused);
        answers.remember(command.id(), answer);
        peer.send(answer);
    }

    private LogEntry entry(String id, ClientWire.Command command) {
        return new LogEntry(session.seq(), id, CommandJson.of(command), session.at(), session.hash());
    }

    private void undo(LogEntry entry, Session.Mark before) {
        keeping.drop(entry);
        session.back(before);
    }

    /** Goes on when the future has ended; until then nothing else happens in this room. */
    @SuppressWarnings("FutureReturnValueIgnored") // what follows it has nobody who would wait for it
    private void whenSafe(CompletableFuture<Void> safe, Runnable then, Consumer<Refusal> otherwise) {
        if (safe.isDone() && !safe.isCompletedExceptionally()) {
            then.run();
            return;
        }
        mailbox.hold();
        safe.whenComplete((done, failure) -> mailbox.release(() -> {
            if (failure == null) {
                then.run();
            } else {
                otherwise.accept(inWords(failure));
            }
        }));
    }

    private static Refusal inWords(Throwable failure) {
        if (failure instanceof StorageException storage) {
            return Refusal.of(Code.STORAGE, storage.what(), storage.mend());
        }
        LOG.error("the log failed", failure);
        return Refusal.of(Code.STORAGE, "The server could not keep this, so nothing was changed.", "Repeat it.");
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
            LogEntry entry = entry(null, next);
            whenSafe(keeping.add(entry), () -> played(change), refusal -> {
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
        if (change.otherPath()) {
            followers.greetAll();
        } else if (change.steps().isEmpty()) {
            tellCursor();
        } else {
            followers.tell(ServerWire.steps(session.seq(), change.steps(), session.cursor(playing.rate())));
        }
    }

    private void tellCursor() {
        followers.tell(ServerWire.cursor(session.seq(), session.cursor(playing.rate())));
    }
}
