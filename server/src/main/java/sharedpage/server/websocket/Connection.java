package sharedpage.server.websocket;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
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
import sharedpage.server.room.ViewerMessageHandler;
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

    private final Admission admission;
    private final LongSupplier clock;
    private final SharedRates rates;
    private final ServerMetrics metrics;
    private final OutboundQueue outgoing;
    private final List<Timers.Timer> timers;
    /** Refusals for sending too fast that are still answered in words; beyond them the connection is closed. */
    private final TokenBucket refusals;

    /** Takes one wire message from the rate that holds here; false if that was too fast. */
    private BooleanSupplier mayGoOn;

    /** Wire messages that came while it was not decided yet whether the client may enter. */
    private final Deque<String> early = new ArrayDeque<>();

    private volatile boolean asked;
    private boolean entering;
    private boolean gone;
    private volatile Room room;
    private ViewerMessageHandler viewerMessages;
    private long lastHeard;

    Connection(
            Session session,
            Admission admission,
            Timers timers,
            LongSupplier clock,
            SharedRates rates,
            int stalledSeconds,
            ServerMetrics metrics) {
        this.rates = rates;
        this.metrics = metrics;
        this.admission = admission;
        this.clock = clock;
        this.outgoing = new OutboundQueue(session, timers, stalledSeconds, this::resync, metrics);
        this.mayGoOn = ConnectionLimits.viewerMessages(clock)::tryAcquire;
        this.refusals = ConnectionLimits.refusals(clock);
        this.lastHeard = clock.getAsLong();
        this.timers = List.of(
                timers.after(ConnectionLimits.JOIN_MILLISECONDS, this::hangUpUnlessAsked),
                timers.every(ConnectionLimits.SILENCE_MILLISECONDS / 3, this::leaveIfSilent));
    }

    synchronized void received(String text) {
        if (entering) {
            early.add(text);
        } else {
            heed(text);
        }
    }

    private void heed(String text) {
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
    @SuppressWarnings("FutureReturnValueIgnored") // what follows goes on by itself
    public void join(ClientMessage.Join join, Connection sender) throws RefusedException {
        if (asked) {
            throw new RefusedException(Refusal.of(Code.MALFORMED, "This connection has joined already.", "Join once."));
        }
        Admission.requireKnownVersion(join);
        asked = true;
        entering = true;
        try {
            admission.admit(join).whenComplete((admitted, failure) -> decided(join, admitted, failure));
        } catch (RefusedException e) {
            decided(join, null, new CompletionException(e));
        }
    }

    /** Called at once if the room is open, else on the thread that has opened it. */
    private synchronized void decided(ClientMessage.Join join, Admission.Admitted admitted, Throwable failure) {
        entering = false;
        if (gone) {
            return;
        }
        if (admitted != null) {
            enter(admitted, join.seen());
        } else if (failure.getCause() instanceof RefusedException e) {
            refuseLast(CLOSE_CODES.getOrDefault(e.refusal().code(), 4404), e.refusal());
        } else {
            LOG.error("a session cannot be opened", failure);
            outgoing.close(1011, "the server failed");
        }
        early.forEach(this::heed);
        early.clear();
    }

    private void enter(Admission.Admitted admitted, Integer seen) {
        Identity identity = admitted.identity();
        room = admitted.room();
        viewerMessages = new ViewerMessageHandler(admission.rooms(), room);
        mayGoOn = identity.role() == Role.HOST
                ? () -> rates.hostMessages().tryAcquire(identity.credential())
                : ConnectionLimits.viewerMessages(clock)::tryAcquire;
        metrics.joined(identity.role().word());
        LOG.info("a connection joined as {}", identity.role().word());
        room.enter(this, identity, seen);
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
    synchronized void gone() {
        gone = true;
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
        return admission.address();
    }

    @Override
    public void countStoredSession() throws RefusedException {
        if (!rates.storedSessions().tryAcquire(admission.address())) {
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
