package sharedpage.server.websocket;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.eclipse.jetty.websocket.api.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sharedpage.server.broadcast.Identity;
import sharedpage.server.broadcast.Peer;
import sharedpage.server.concurrent.Timers;
import sharedpage.server.limits.Limit;
import sharedpage.server.limits.TokenBucket;
import sharedpage.server.metrics.ServerMetrics;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.Refusal.Code;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.room.Room;
import sharedpage.server.room.RoomRegistry;
import sharedpage.server.room.ViewerMessageHandler;
import sharedpage.server.session.AccessTokens;
import sharedpage.server.session.Role;
import sharedpage.server.wire.ClientMessage;
import sharedpage.server.wire.ClientMessageReader;
import sharedpage.server.wire.HostCommand;
import sharedpage.server.wire.ServerMessage;
import sharedpage.server.wire.ViewerMessage;
import sharedpage.server.wire.WireFrame;

/**
 * One browser at the socket: looks at the form of what it sends, how much and how often, and passes it on to its room.
 * Jetty calls it with one event at a time.
 */
final class Connection implements Peer, ClientMessage.MessageVisitor<Connection> {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final Map<Code, Integer> CLOSE_CODES = Map.of(Code.TOKEN, 4401, Code.LIMIT, 4429);

    private final String sessionId;
    private final String address;
    private final RoomRegistry rooms;
    private final LongSupplier clock;
    private final SharedRates rates;
    private final ServerMetrics metrics;
    private final OutboundQueue outgoing;
    private final List<Timers.Timer> timers;
    /** Refusals for sending too fast that are still answered in words; beyond them the connection is closed. */
    private final TokenBucket refusals;

    /** Takes one wire message from the rate that holds here; false if that was too fast. */
    private BooleanSupplier mayGoOn;

    private volatile boolean asked;
    private volatile Room room;
    private ViewerMessageHandler viewerMessages;
    private long lastHeard;

    Connection(
            Session session,
            String sessionId,
            String address,
            RoomRegistry rooms,
            Timers timers,
            LongSupplier clock,
            SharedRates rates,
            int stalledSeconds,
            ServerMetrics metrics) {
        this.rates = rates;
        this.sessionId = sessionId;
        this.address = address;
        this.metrics = metrics;
        this.rooms = rooms;
        this.clock = clock;
        this.outgoing = new OutboundQueue(session, timers, stalledSeconds, this::resync, metrics);
        this.mayGoOn = ConnectionLimits.viewerMessages(clock)::tryAcquire;
        this.refusals = ConnectionLimits.refusals(clock);
        this.lastHeard = clock.getAsLong();
        this.timers = List.of(
                timers.after(ConnectionLimits.JOIN_MILLISECONDS, this::hangUpUnlessAsked),
                timers.every(ConnectionLimits.SILENCE_MILLISECONDS / 3, this::leaveIfSilent));
    }

    void received(String text) {
        if (!mayGoOn.getAsBoolean()) {
            breach(text);
            return;
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > ClientMessageReader.BYTES_LIMIT) {
            refuse(
                    text,
                    Refusal.of(
                            Code.LIMIT,
                            "The wire message is longer than " + ClientMessageReader.BYTES_LIMIT + " bytes.",
                            "Send at most " + ClientMessageReader.BYTES_LIMIT + " bytes."));
            return;
        }
        try {
            ClientMessageReader.read(text).accept(this, this);
            metrics.received("accepted");
        } catch (RefusedException e) {
            refuse(text, e.refusal());
        }
    }

    private void breach(String text) {
        if (refusals.tryAcquire()) {
            refuse(
                    text,
                    Refusal.of(
                            Code.LIMIT,
                            "That was too many wire messages in too short a time.",
                            "Wait a second, then repeat it."));
        } else {
            LOG.info("cut off: too many wire messages");
            outgoing.close(1008, "too many wire messages");
        }
    }

    private Room joined() throws RefusedException {
        if (room == null) {
            throw new RefusedException(
                    Refusal.of(Code.TOKEN, "This connection has not joined the session.", "Send join first."));
        }
        return room;
    }

    @Override
    public void join(ClientMessage.Join join, Connection sender) throws RefusedException {
        if (room != null) {
            throw new RefusedException(Refusal.of(Code.MALFORMED, "This connection has joined already.", "Join once."));
        }
        if (join.version() != null && join.version() > ServerMessage.VERSION) {
            throw new RefusedException(Refusal.of(
                    Code.MALFORMED,
                    "The client speaks version " + join.version() + " of the protocol, this server "
                            + ServerMessage.VERSION + ".",
                    "Load the page again, or use a client for version " + ServerMessage.VERSION + "."));
        }
        asked = true;
        try {
            Room found = join.code() == null ? rooms.find(sessionId, address) : roomOf(join.code());
            Identity identity = identity(found, join);
            room = found;
            viewerMessages = new ViewerMessageHandler(rooms, found);
            mayGoOn = identity.role() == Role.HOST
                    ? () -> rates.hostMessages().tryAcquire(identity.credential())
                    : ConnectionLimits.viewerMessages(clock)::tryAcquire;
            metrics.joined(identity.role().word());
            LOG.info("a connection joined as {}", identity.role().word());
            found.enter(this, identity, join.seen());
        } catch (RefusedException e) {
            refuseLast(CLOSE_CODES.getOrDefault(e.refusal().code(), 4404), e.refusal());
        }
    }

    private Room roomOf(String code) throws RefusedException {
        Room found = rooms.findByCode(code, address);
        if (!found.id().equals(sessionId)) {
            throw new RefusedException(Refusal.of(
                    Code.TOKEN, "The code is that of another session.", "Ask for its session: GET /api/codes/CODE."));
        }
        return found;
    }

    private static Identity identity(Room room, ClientMessage.Join join) throws RefusedException {
        if (join.code() != null) {
            return new Identity(Role.VIEWER, join.code(), join.participant());
        }
        Role role = room.roleOf(join.token())
                .orElseThrow(() -> new RefusedException(Refusal.of(
                        Code.TOKEN, "This link gives no access to the session.", "Copy the whole link again.")));
        return new Identity(role, AccessTokens.hash(join.token()), join.participant());
    }

    @Override
    public void hostCommand(HostCommand command, Connection sender) throws RefusedException {
        joined().receive(command, sender);
    }

    @Override
    public void viewerMessage(ViewerMessage message, Connection sender) throws RefusedException {
        joined();
        message.accept(viewerMessages, sender);
    }

    /** The connection is gone, for whatever reason; may be called more than once. */
    void gone() {
        timers.forEach(Timers.Timer::stop);
        outgoing.stop();
        if (room != null) {
            room.leave(this);
        }
    }

    private void resync() {
        if (room == null) {
            outgoing.catchUp(() -> {});
        } else {
            room.resync(this);
        }
    }

    /**
     * Not a refusal: when a thousand come at once, a good link may be the one that was too slow. A client that asked waits as
     * long as it takes to make a long session again from its entries.
     */
    private void hangUpUnlessAsked() {
        if (!asked) {
            outgoing.sendLast(
                    WireFrame.of(ServerMessage.Goodbye.of(
                            null, "No join came within " + Limit.JOIN_SECONDS.value() + " seconds. Connect again.")),
                    1013,
                    "connect again");
        }
    }

    /**
     * A connection that a network has forgotten is never closed by it, so it is not waited for: the member has left. Pings
     * are answered by browsers themselves, also where a page in the background sends its heartbeats seldom.
     */
    private void leaveIfSilent() {
        if (outgoing.hasHeardMore()) {
            lastHeard = clock.getAsLong();
        }
        if (clock.getAsLong() - lastHeard >= ConnectionLimits.SILENCE_MILLISECONDS * 1_000_000) {
            LOG.info("left: nothing was heard");
            outgoing.leave(4408, "nothing was heard");
            gone();
        } else {
            outgoing.ping();
        }
    }

    /** Refuses the wire message with this text, by its id as far as that can be read. */
    private void refuse(String text, Refusal refusal) {
        metrics.received(refusal.code().name().toLowerCase(Locale.ROOT));
        answer(ServerMessage.CommandRefused.of(seq(), ClientMessageReader.idOf(text), refusal));
    }

    private Integer seq() {
        return room == null ? null : room.lastSeq();
    }

    private void refuseLast(int code, Refusal refusal) {
        outgoing.sendLast(
                WireFrame.of(ServerMessage.CommandRefused.of(null, null, refusal)),
                code,
                refusal.code().name());
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public void countStoredSession() throws RefusedException {
        if (!rates.storedSessions().tryAcquire(address)) {
            metrics.rateLimited("kept sessions");
            throw new RefusedException(Refusal.of(
                    Code.LIMIT,
                    "Your address has saved too many sessions: " + Limit.SAVED_SESSIONS_PER_HOUR.value()
                            + " an hour are allowed.",
                    "Go on in a session that is kept already, or try again in some minutes."));
        }
    }

    @Override
    public void send(WireFrame frame) {
        outgoing.send(frame);
    }

    @Override
    public void answer(ServerMessage message) {
        outgoing.answer(WireFrame.of(message));
    }

    @Override
    public void catchUp(Runnable anew) {
        outgoing.catchUp(anew);
    }

    @Override
    public void sendLast(WireFrame frame, int code, String reason) {
        outgoing.sendLast(frame, code, reason);
    }

    void close(int code, String words) {
        outgoing.close(code, words);
    }
}
