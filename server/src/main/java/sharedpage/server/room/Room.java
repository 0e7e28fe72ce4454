package sharedpage.server.room;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import sharedpage.server.protocol.ClassWire;
import sharedpage.server.protocol.ClientWire;
import sharedpage.server.protocol.Refusal;
import sharedpage.server.protocol.Refusal.Code;
import sharedpage.server.protocol.RefusedException;
import sharedpage.server.protocol.ServerWire;
import sharedpage.server.session.Roles.Role;
import sharedpage.server.session.Session;

/**
 * A session with those who are connected to it. All that happens here happens on the room's mailbox, one thing after
 * another, so that the session and the followers need no lock.
 */
public final class Room {
    /** Wire messages that wait. Those who enter do not count, so a class that comes keeps nobody's commands out. */
    private static final int WAITING_LIMIT = 256;

    private final Opened opened;
    private final String from;
    private final Consumer<Room> forget;
    private final Session session;
    private final House house;
    private final Mailbox mailbox;
    private final Expiry expiry;
    private final Followers followers;
    private final Crowd crowd;
    private final Links links;
    private final Driving driving;
    private final Audience audience;
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
    Room(Opened opened, House house, String from, long idleMilliseconds, Consumer<Room> forget) {
        this.opened = opened;
        this.from = from;
        this.forget = forget;
        this.session = opened.session();
        this.house = house;
        this.mailbox = new Mailbox(house.threads());
        this.followers = new Followers(session.seq(), this::welcome);
        this.crowd = new Crowd(house.timers(), mailbox, this::tellPeople);
        AfterCommit afterCommit = new AfterCommit(opened, mailbox, followers);
        this.links = new Links(opened, house, followers, afterCommit);
        Voting voting = new Voting(opened, house, mailbox, followers, afterCommit);
        Hands hands = new Hands(opened, house, followers);
        this.driving = new Driving(opened, house, mailbox, followers, afterCommit, links, voting, hands);
        this.audience = new Audience(opened, house, voting, hands);
        this.afterCommit = afterCommit;
        this.expiry = new Expiry(house.timers(), idleMilliseconds, this::giveWay);
        expiry.start();
    }

    String id() {
        return opened.id();
    }

    /** The network address that wanted it. */
    String from() {
        return from;
    }

    /** Since when nobody is here, as {@link System#nanoTime} tells it; may be asked from any thread. */
    OptionalLong emptySince() {
        return empty ? OptionalLong.of(emptyNanoTime) : OptionalLong.empty();
    }

    /** Closes, unless somebody has just come. */
    void giveWay() {
        empty = false;
        mailbox.add(this::expire);
    }

    /** The role of whoever holds this token. */
    public Optional<Role> roleOf(String token) {
        return opened.roles().of(token);
    }

    /** The scenario as it was written, with its answers. */
    public String text() {
        return session.text();
    }

    /**
     * Takes in a connection that showed a token; it is welcomed, or told what it missed.
     *
     * @param seen the last entry it knows of, or null
     */
    public void enter(Peer peer, Guest guest, Integer seen) {
        mailbox.add(() -> {
            if (forgotten) {
                // It was found the moment before nobody was here for long enough; the next try opens the session anew.
                peer.sendLast(Encoded.of(ServerWire.bye(session.seq(), "Connect again.")), 1013, "connect again");
                return;
            }
            expiry.stop();
            empty = false;
            if (!followers.add(peer, guest, seen)) {
                peer.send(ServerWire.cursor(session.seq(), session.cursor(driving.playing())));
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
    private void tellMore(Peer peer, Guest guest, boolean again) {
        if (guest.role() == Role.DRIVE && links.told() != null) {
            peer.send(links.told());
        }
        audience.tell(peer, guest, again);
    }

    /** A connection is gone. Harmless if it was not here. */
    public void leave(Peer peer) {
        mailbox.add(() -> {
            if (followers.remove(peer)) {
                audience.forget(peer);
                crowd.changed(followers.count());
            }
            if (followers.isEmpty()) {
                driving.stop();
                waitForSomebody();
            }
        });
    }

    /** A connection that had missed wire messages can take more: it gets everything anew. */
    public void renew(Peer peer) {
        mailbox.add(() -> {
            if (followers.guest(peer) != null) {
                followers.greet(peer);
                tellMore(peer, followers.guest(peer), true);
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
        if (wire instanceof ClientWire.Heartbeat) {
            // Not by the mailbox: those of a thousand followers would keep the presenter's commands out.
            peer.send(ServerWire.heartbeat(followers.told()));
        } else if (waiting.get() < WAITING_LIMIT) {
            waiting.incrementAndGet();
            mailbox.add(() -> {
                waiting.decrementAndGet();
                handle(peer, wire);
            });
        } else {
            String wireId = wire instanceof ClientWire.Command command ? command.id() : null;
            peer.send(ServerWire.refused(
                    0,
                    wireId,
                    Refusal.of(Code.LIMIT, "The session has too much to do just now.", "Wait, then repeat it.")));
        }
    }

    private void handle(Peer peer, ClientWire wire) {
        Guest guest = followers.guest(peer);
        if (guest == null) {
            return;
        }
        if (wire instanceof ClientWire.Anybodys command) {
            audience.receive(peer, guest, command);
        } else if (wire instanceof ClientWire.Point point && guest.role() == Role.DRIVE) {
            followers.tellOthers(peer, ClassWire.pointer(session.seq(), point.place(), point.ping()));
        } else if (wire instanceof ClientWire.Away away && guest.role() == Role.VIEW) {
            if (followers.away(peer, away.away())) {
                crowd.changed(followers.count());
            }
        } else if (wire instanceof ClientWire.Command command) {
            if (guest.role() == Role.DRIVE) {
                driving.receive(peer, command);
            } else {
                peer.send(refused(
                        command.id(),
                        Refusal.of(
                                Code.ROLE, "This link is for looking on.", "Ask the presenter for the driving link.")));
            }
        } else if (wire instanceof ClientWire.Fetch fetch) {
            peer.send(state(fetch));
        }
    }

    private void tellPeople() {
        followers.tell(ServerWire.people(
                session.seq(), followers.count(Role.DRIVE), followers.count(Role.VIEW), followers.away()));
    }

    private String welcome(Role role) {
        return ServerWire.welcome(
                session.welcome(opened.id(), role.word(), house.limits(), driving.playing()),
                opened.journal().isKept(),
                opened.frozen());
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
            followers.tellLast(guest -> true, ServerWire.bye(session.seq(), what), 1001, "the server ends");
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
