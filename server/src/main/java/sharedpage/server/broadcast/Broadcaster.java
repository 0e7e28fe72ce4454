package sharedpage.server.broadcast;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import sharedpage.server.journal.SessionContext;
import sharedpage.server.session.CommandResult;
import sharedpage.server.session.Role;
import sharedpage.server.session.Session;
import sharedpage.server.wire.ServerMessage;
import sharedpage.server.wire.SessionMessages;
import sharedpage.server.wire.WireFrame;

/**
 * Those who are connected to a room, in the order in which they came, and what is sent to them of the session. A message
 * for several is encoded once. Used on the room's executor only.
 */
public final class Broadcaster {
    private final SessionContext context;
    private final Session session;
    private final Map<String, Integer> limits;
    private final Map<Peer, Identity> members = new LinkedHashMap<>();
    private final Set<Peer> away = new HashSet<>();
    private final Map<Role, WireFrame> welcomes = new EnumMap<>(Role.class);
    private final ReplayBuffer replay;
    private Double playing;
    private volatile int lastSeq;

    public Broadcaster(SessionContext context, Map<String, Integer> limits) {
        this.context = context;
        this.session = context.session();
        this.limits = limits;
        this.replay = new ReplayBuffer(session.seq());
        this.lastSeq = session.seq();
    }

    /**
     * Takes a member in: with what it missed if that is known, else with a welcome.
     *
     * @param seen the last entry it knows of, or null
     */
    public void add(Peer peer, Identity identity, Integer seen) {
        members.put(peer, identity);
        Optional<List<WireFrame>> missed = seen == null ? Optional.empty() : replay.after(seen);
        if (missed.isEmpty()) {
            sendWelcome(peer);
            return;
        }
        peer.answer(new ServerMessage.Resumed(seen, identity.role().word()));
        missed.get().forEach(peer::send);
        peer.answer(cursor());
        if (context.journal().isKept()) {
            peer.answer(new ServerMessage.Kept(session.seq()));
        }
    }

    /** Whether the peer was a member. */
    public boolean remove(Peer peer) {
        away.remove(peer);
        return members.remove(peer) != null;
    }

    /** Who is at the connection; empty if it has left. */
    public Optional<Identity> identity(Peer peer) {
        return Optional.ofNullable(members.get(peer));
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }

    public int count() {
        return members.size();
    }

    private int count(Role role) {
        return (int) members.values().stream()
                .filter(identity -> identity.role() == role)
                .count();
    }

    /**
     * A viewer looks elsewhere, or is back.
     *
     * @return whether that was not known
     */
    boolean setAway(Peer peer, boolean elsewhere) {
        return elsewhere ? away.add(peer) : away.remove(peer);
    }

    /** The last entry that all were sent; may be asked from any thread. */
    public int lastSeq() {
        return lastSeq;
    }

    /** Steps a second, or null while nothing plays. */
    public void setPlaying(Double rate) {
        playing = rate;
    }

    /** What a command brought about, to all; those who are disconnected now may ask for it later. */
    public void broadcast(CommandResult result) {
        int seq = session.seq();
        switch (result.effect()) {
            case BRANCH -> broadcastEntry(seq, SessionMessages.branch(session, result.added(), playing));
            case POLL -> replay.skip(seq);
            case CURSOR ->
                broadcastEntry(
                        seq,
                        WireFrame.of(
                                result.steps().isEmpty()
                                        ? cursor()
                                        : SessionMessages.steps(session, result.steps(), playing)));
        }
        // Not before: a heartbeat must not say more than its client was sent.
        lastSeq = seq;
    }

    private void broadcastEntry(int seq, WireFrame frame) {
        replay.add(seq, frame);
        broadcast(frame);
    }

    /** Where the session looks now, to all. */
    public void broadcastCursor() {
        broadcast(cursor());
    }

    private ServerMessage cursor() {
        return SessionMessages.cursor(session, playing);
    }

    /** How many are here, to all. */
    public void broadcastCounts() {
        broadcast(new ServerMessage.MemberCounts(session.seq(), count(Role.HOST), count(Role.VIEWER), away.size()));
    }

    public void broadcast(ServerMessage message) {
        broadcast(WireFrame.of(message));
    }

    private void broadcast(WireFrame frame) {
        welcomes.clear();
        members.keySet().forEach(peer -> peer.send(frame));
    }

    /** The same wire message to all of a role. */
    public void broadcast(Role role, ServerMessage message) {
        WireFrame frame = WireFrame.of(message);
        members.forEach((peer, identity) -> {
            if (identity.role() == role) {
                peer.send(frame);
            }
        });
    }

    /** To all but the sender. */
    public void broadcastToOthers(Peer sender, ServerMessage message) {
        WireFrame frame = WireFrame.of(message);
        members.keySet().stream().filter(peer -> !peer.equals(sender)).forEach(peer -> peer.send(frame));
    }

    /** Closes connections after a last message; they are members until the connection has ended. */
    public void disconnect(Predicate<Identity> whom, ServerMessage message, int code, String reason) {
        WireFrame frame = WireFrame.of(message);
        members.forEach((peer, identity) -> {
            if (whom.test(identity)) {
                peer.sendLast(frame, code, reason);
            }
        });
    }

    /** Everything anew to a member. It is the same for all of a role until something is sent to all. */
    public void sendWelcome(Peer peer) {
        peer.send(welcomes.computeIfAbsent(members.get(peer).role(), this::welcome));
    }

    private WireFrame welcome(Role role) {
        return WireFrame.of(SessionMessages.welcome(
                session, context.id(), role, context.journal().isKept(), context.divergence(), limits, playing));
    }
}
