package sharedpage.server.room;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sharedpage.server.protocol.ClientWire;
import sharedpage.server.protocol.Refusal;
import sharedpage.server.protocol.Refusal.Code;
import sharedpage.server.protocol.RefusedException;
import sharedpage.server.protocol.ServerWire;
import sharedpage.server.session.Answers;
import sharedpage.server.session.Change;
import sharedpage.server.session.Roles;
import sharedpage.server.session.Roles.Role;
import sharedpage.server.session.Session;

/**
 * A session with those who are connected to it. All that happens here happens on the room's mailbox, one thing after
 * another, so that the session and the followers need no lock.
 */
public final class Room {
    private static final Logger LOG = LoggerFactory.getLogger(Room.class);
    private static final int MAILBOX_LIMIT = 256;

    private final String id;
    private final Session session;
    private final Roles roles;
    private final Map<String, Integer> limits;
    private final Mailbox mailbox;
    private final Playing playing;
    private final Expiry expiry;
    private final Followers followers = new Followers();
    private final Answers answers = new Answers();

    /**
     * A room that nobody has entered yet.
     *
     * @param limits what every connection is told of its limits
     * @param keptMilliseconds how long the session is kept when nobody is there
     * @param forget what to do when nobody came for long enough
     */
    Room(
            String id,
            Session session,
            Roles roles,
            Map<String, Integer> limits,
            Executor threads,
            Timers timers,
            long keptMilliseconds,
            Runnable forget) {
        this.id = id;
        this.session = session;
        this.roles = roles;
        this.limits = limits;
        this.mailbox = new Mailbox(threads);
        this.playing = new Playing(timers, () -> mailbox.add(this::playOne));
        this.expiry = new Expiry(timers, keptMilliseconds, () -> mailbox.add(() -> expire(forget)));
        expiry.start();
    }

    /** The role of whoever holds this token. */
    public Optional<Role> roleOf(String token) {
        return roles.of(token);
    }

    /** Takes in a connection that showed a token; it is welcomed. */
    public void enter(Peer peer, Role role) {
        mailbox.add(() -> {
            expiry.stop();
            followers.add(peer, role);
            peer.send(welcome(role));
            tellPeople();
        });
    }

    /** A connection is gone. Harmless if it was not here. */
    public void leave(Peer peer) {
        mailbox.add(() -> {
            if (followers.remove(peer)) {
                tellPeople();
            }
            if (followers.isEmpty()) {
                playing.stop();
                expiry.start();
            }
        });
    }

    /** A connection that had missed wire messages can take more: it gets everything anew. */
    public void renew(Peer peer) {
        mailbox.add(() -> {
            Role role = followers.roleOf(peer);
            if (role != null) {
                peer.send(welcome(role));
            }
        });
    }

    /** The steps of the cursor's branch as JSON Lines, when the room's turn for it comes. */
    public CompletableFuture<String> trace() {
        CompletableFuture<String> trace = new CompletableFuture<>();
        mailbox.add(() -> trace.complete(session.trace()));
        return trace;
    }

    /** Carries out what a connection wants, when its turn comes. */
    public void receive(Peer peer, ClientWire wire) {
        if (mailbox.size() >= MAILBOX_LIMIT) {
            String wireId = wire instanceof ClientWire.Command command ? command.id() : null;
            peer.send(ServerWire.refused(
                    0,
                    wireId,
                    Refusal.of(Code.LIMIT, "The session has too much to do just now.", "Wait, then repeat it.")));
            return;
        }
        mailbox.add(() -> handle(peer, wire));
    }

    private void handle(Peer peer, ClientWire wire) {
        Role role = followers.roleOf(peer);
        if (role == null) {
            return;
        }
        if (wire instanceof ClientWire.Command command) {
            peer.send(
                    role == Role.DRIVE
                            ? answer(command)
                            : refused(
                                    command.id(),
                                    Refusal.of(
                                            Code.ROLE,
                                            "This link is for looking on.",
                                            "Ask the presenter for the driving link.")));
        } else if (wire instanceof ClientWire.Fetch fetch) {
            peer.send(state(fetch));
        }
    }

    private String answer(ClientWire.Command command) {
        Optional<String> known = answers.of(command.id());
        if (known.isPresent()) {
            return known.get();
        }
        String answer;
        try {
            Change change = carryOut(command);
            answer = ServerWire.ack(session.seq(), command.id(), session.at(), change.refused());
        } catch (RefusedException e) {
            answer = refused(command.id(), e.refusal());
        } catch (RuntimeException e) {
            LOG.error("a command failed", e);
            answer = refused(
                    command.id(),
                    Refusal.of(
                            Code.PROBLEM,
                            "The server failed over this; the step was not made.",
                            "Try something else."));
        }
        answers.remember(command.id(), answer);
        return answer;
    }

    private Change carryOut(ClientWire.Command command) throws RefusedException {
        if (command instanceof ClientWire.Play play) {
            session.requireAt(play.at());
            playing.start(play.stepsPerSecond());
            tellCursor();
            return Change.jump();
        }
        Change change = new Commands(session).carryOut(command);
        playing.stop();
        tell(change);
        return change;
    }

    private void playOne() {
        if (playing.rate() == null) {
            return;
        }
        try {
            if (session.isAtEnd() || session.question().isPresent()) {
                playing.stop();
                tellCursor();
            } else {
                Change change =
                        session.next(new ClientWire.Next("play", session.at(), ClientWire.Grain.ACTION, null, false));
                if (session.isAtEnd()) {
                    playing.stop();
                }
                tell(change);
            }
        } catch (RefusedException e) {
            playing.stop();
            tellCursor();
        }
    }

    private void tell(Change change) {
        if (change.otherPath()) {
            followers.tell(this::welcome);
        } else if (change.steps().isEmpty()) {
            tellCursor();
        } else {
            followers.tell(ServerWire.steps(session.seq(), change.steps(), session.cursor(playing.rate())));
        }
    }

    private void tellCursor() {
        followers.tell(ServerWire.cursor(session.seq(), session.cursor(playing.rate())));
    }

    private void tellPeople() {
        followers.tell(ServerWire.people(session.seq(), followers.count(Role.DRIVE), followers.count(Role.VIEW)));
    }

    private String welcome(Role role) {
        return ServerWire.welcome(session.welcome(id, role.word(), limits, playing.rate()));
    }

    private String state(ClientWire.Fetch fetch) {
        try {
            return session.state(fetch.id(), fetch.node());
        } catch (RefusedException e) {
            return refused(fetch.id(), e.refusal());
        }
    }

    private String refused(String wireId, Refusal refusal) {
        return ServerWire.refused(session.seq(), wireId, refusal);
    }

    /** Says good-bye to all, since the server ends. */
    void close(String what, Runnable then) {
        mailbox.add(() -> {
            playing.stop();
            followers.tellLast(ServerWire.bye(session.seq(), what), 1001, "the server ends");
            then.run();
        });
    }

    private void expire(Runnable forget) {
        if (followers.isEmpty()) {
            forget.run();
        }
    }
}
