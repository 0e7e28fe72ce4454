package sharedpage.server.room;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import sharedpage.server.limits.Limit;
import sharedpage.server.session.Role;
import sharedpage.server.session.Session;
import sharedpage.server.wire.ClassMessages;
import sharedpage.server.wire.ClientMessage;
import sharedpage.server.wire.Refusal;
import sharedpage.server.wire.Refusal.Code;
import sharedpage.server.wire.RefusedException;
import sharedpage.server.wire.ServerMessages;

/**
 * A session with those who are connected to it. All that happens here happens on the room's mailbox, one thing after
 * another, so that the session and the followers need no lock.
 */
public final class Room {
    /** Wire messages that wait. Those who enter do not count, so a class that comes keeps nobody's commands out. */
    private static final int WAITING_LIMIT = Limit.ROOM_TASKS.value();

    private final SessionContext opened;
    private final String from;
    private final Consumer<Room> forget;
    private final Session session;
    private final ServerContext house;
    private final SerialExecutor mailbox;
    private final IdleTimeout expiry;
    private final Broadcaster followers;
    private final Presence crowd;
    private final AccessLinks links;
    private final HostCommands driving;
    private final ViewerCommands audience;
    private final AfterCommit afterCommit;
    private final AtomicInteger waiting = new AtomicInteger();
    private boolean forgotten;
    /** Not used while somebody is here. */
    private volatile long emptyNanoTime = System.nanoTime();

    private volatile boolean empty = true;

    /**
     * A room that nobody has entered yet.
     *
     * @param from the network address that wanted it
     * @param idleMilliseconds how long the room stays when nobody is there
     * @param forget what to do when nobody came for long enough
     */
    Room(SessionContext opened, ServerContext house, String from, long idleMilliseconds, Consumer<Room> forget) {
        this.opened = opened;
        this.from = from;
        this.forget = forget;
        this.session = opened.session();
        this.house = house;
        this.mailbox = new SerialExecutor(house.threads());
        this.followers = new Broadcaster(session.seq(), this::welcome);
        this.crowd = new Presence(house.timers(), mailbox, this::tellPeople);
        AfterCommit afterCommit = new AfterCommit(opened, mailbox, followers);
        this.links = new AccessLinks(opened, house, followers, afterCommit);
        PollCommands voting = new PollCommands(opened, house, mailbox, followers, afterCommit);
        RaisedHands hands = new RaisedHands(opened, house, followers);
        this.driving = new HostCommands(opened, house, mailbox, followers, afterCommit, links, voting, hands);
        this.audience = new ViewerCommands(opened, house, voting, hands);
        this.afterCommit = afterCommit;
        this.expiry = new IdleTimeout(house.timers(), idleMilliseconds, this::evictIfEmpty);
        expiry.start();
    }

    String id() {
        return opened.id();
    }

    /** The network address that wanted it. */
    String clientAddress() {
        return from;
    }

    /** Since when nobody is here, as {@link System#nanoTime} tells it; may be asked from any thread. */
    OptionalLong emptySince() {
        return empty ? OptionalLong.of(emptyNanoTime) : OptionalLong.empty();
    }

    /** Closes, unless somebody has just come. */
    void evictIfEmpty() {
        empty = false;
        mailbox.add(this::expire);
    }

    /** The role of whoever holds this token. */
    public Optional<Role> roleOf(String token) {
        return opened.roles().roleOf(token);
    }

    /** The scenario as it was written, with its answers. */
    public String text() {
        return session.scenario().text();
    }

    /**
     * Takes in a connection that showed a token; it is welcomed, or told what it missed.
     *
     * @param seen the last entry it knows of, or null
     */
    public void enter(Peer peer, Identity guest, Integer seen) {
        mailbox.add(() -> {
            if (forgotten) {
                // It was found the moment before nobody was here for long enough; the next try opens the session anew.
                peer.sendLast(WireFrame.of(ServerMessages.bye(session.seq(), "Connect again.")), 1013, "connect again");
                return;
            }
            expiry.stop();
            empty = false;
            if (!followers.add(peer, guest, seen)) {
                peer.send(ServerMessages.cursor(session.seq(), session.cursor(driving.playing())));
            }
            tellMore(peer, guest, seen != null);
            crowd.changed(followers.count());
        });
    }

    /**
     * What a welcome does not say, since it is the same for all of a role.
     *
     * @param again whether it was here and may believe what does not hold any more
     */
    private void tellMore(Peer peer, Identity guest, boolean again) {
        if (guest.role() == Role.HOST && links.joinCodeMessage() != null) {
            peer.send(links.joinCodeMessage());
        }
        audience.tell(peer, guest, again);
    }

    /** A connection is gone. Harmless if it was not here. */
    public void leave(Peer peer) {
        mailbox.add(() -> {
            if (followers.remove(peer)) {
                audience.connectionClosed(peer);
                crowd.changed(followers.count());
            }
            if (followers.isEmpty()) {
                driving.stop();
                waitForSomebody();
            }
        });
    }

    /** A connection that had missed wire messages can take more: it gets everything anew. */
    public void resync(Peer peer) {
        mailbox.add(() -> {
            if (followers.identity(peer) != null) {
                followers.sendWelcome(peer);
                tellMore(peer, followers.identity(peer), true);
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
    public void receive(Peer peer, ClientMessage wire) {
        if (wire instanceof ClientMessage.Heartbeat) {
            // Not by the mailbox: those of a thousand followers would keep the presenter's commands out.
            peer.send(ServerMessages.heartbeat(followers.lastSeq()));
        } else if (waiting.get() < WAITING_LIMIT) {
            waiting.incrementAndGet();
            mailbox.add(() -> {
                waiting.decrementAndGet();
                handle(peer, wire);
            });
        } else {
            String wireId = wire instanceof ClientMessage.Command command ? command.id() : null;
            peer.send(ServerMessages.refused(
                    0,
                    wireId,
                    Refusal.of(Code.LIMIT, "The session has too much to do just now.", "Wait, then repeat it.")));
        }
    }

    private void handle(Peer peer, ClientMessage wire) {
        Identity guest = followers.identity(peer);
        if (guest == null) {
            return;
        }
        if (wire instanceof ClientMessage.ViewerCommand command) {
            audience.receive(peer, guest, command);
        } else if (wire instanceof ClientMessage.PointAt point && guest.role() == Role.HOST) {
            followers.broadcastToOthers(peer, ClassMessages.pointer(session.seq(), point.place(), point.ping()));
        } else if (wire instanceof ClientMessage.Away away && guest.role() == Role.VIEWER) {
            if (followers.away(peer, away.away())) {
                crowd.changed(followers.count());
            }
        } else if (wire instanceof ClientMessage.Command command) {
            if (guest.role() == Role.HOST) {
                driving.receive(peer, command);
            } else {
                peer.send(refused(
                        command.id(),
                        Refusal.of(
                                Code.ROLE, "This link is for looking on.", "Ask the presenter for the driving link.")));
            }
        } else if (wire instanceof ClientMessage.FetchState fetch) {
            peer.send(state(fetch));
        }
    }

    private void tellPeople() {
        followers.broadcast(ServerMessages.people(
                session.seq(), followers.count(Role.HOST), followers.count(Role.VIEWER), followers.away()));
    }

    private String welcome(Role role) {
        return ServerMessages.welcome(
                session.welcome(opened.id(), role.word(), house.limits(), driving.playing()),
                opened.journal().isKept(),
                opened.divergence());
    }

    private String state(ClientMessage.FetchState fetch) {
        try {
            return session.state(fetch.id(), fetch.node());
        } catch (RefusedException e) {
            return refused(fetch.id(), e.refusal());
        }
    }

    private String refused(String wireId, Refusal refusal) {
        return ServerMessages.refused(session.seq(), wireId, refusal);
    }

    /** Keeps the session from now on, if that can be done. */
    void keep() {
        mailbox.add(() -> afterCommit.holdUntilKept(() -> {}, refusal -> {}));
    }

    /** Whether this join code lets somebody look on. */
    boolean isOpenTo(String code) {
        return links.isOpenTo(code);
    }

    /** Says good-bye to all, since the server ends. */
    void close(String what, Runnable then) {
        mailbox.add(() -> {
            driving.stop();
            followers.disconnect(guest -> true, ServerMessages.bye(session.seq(), what), 1001, "the server ends");
            then.run();
        });
    }

    private void waitForSomebody() {
        if (!forgotten) {
            emptyNanoTime = System.nanoTime();
            empty = true;
            expiry.start();
        }
    }

    private void expire() {
        if (followers.isEmpty() && !forgotten) {
            forgotten = true;
            expiry.stop();
            links.close();
            forget.accept(this);
        }
    }
}
