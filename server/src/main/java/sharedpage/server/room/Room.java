package sharedpage.server.room;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import sharedpage.server.broadcast.Broadcaster;
import sharedpage.server.broadcast.Identity;
import sharedpage.server.broadcast.Peer;
import sharedpage.server.broadcast.Presence;
import sharedpage.server.concurrent.SerialExecutor;
import sharedpage.server.journal.SessionContext;
import sharedpage.server.limits.Limit;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.Refusal.Code;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.AccessTokens;
import sharedpage.server.session.Cursor;
import sharedpage.server.session.Role;
import sharedpage.server.session.Session;
import sharedpage.server.wire.EncodedNodes;
import sharedpage.server.wire.HostCommand;
import sharedpage.server.wire.ServerMessage;
import sharedpage.server.wire.WireFrame;

/**
 * A session with those who are connected to it. Everything here happens on the room's executor, one task after another, so
 * that the session and its members need no lock. A room knows no other room; {@link RoomRegistry} has them all.
 */
public final class Room {
    private final SessionContext context;
    private final String clientAddress;
    private final Session session;
    private final EncodedNodes nodes;
    private final ServerContext server;
    private final SerialExecutor executor;
    private final Broadcaster broadcaster;
    private final MemberTasks tasks;
    private final Presence presence;
    private final AfterCommit afterCommit;
    private final AccessLinks links;
    private final PollFeed polls;
    private final RaisedHands hands;
    private final Autoplay autoplay;
    private final HostCommandHandler hostCommands;
    private final ForkCounts forkCounts = new ForkCounts();
    private boolean closed;
    /** Meaningless while there is a member. */
    private volatile long emptyNanoTime = System.nanoTime();

    private volatile boolean empty = true;

    /**
     * A room that has no member yet.
     *
     * @param clientAddress the network address that asked for it
     */
    Room(SessionContext context, ServerContext server, String clientAddress) {
        this.context = context;
        this.clientAddress = clientAddress;
        this.session = context.session();
        this.nodes = new EncodedNodes(session);
        this.server = server;
        this.executor = new SerialExecutor(server.threads());
        this.broadcaster = new Broadcaster(context, server.limits());
        this.presence = new Presence(server.timers(), executor, broadcaster);
        this.afterCommit = new AfterCommit(context, executor, broadcaster);
        this.links = new AccessLinks(context, server, broadcaster, afterCommit);
        this.tasks = new MemberTasks(context, executor, broadcaster, links);
        this.polls = new PollFeed(context, server, executor, broadcaster, afterCommit);
        this.hands = new RaisedHands(session, broadcaster);
        CommandPipeline pipeline = new CommandPipeline(context, afterCommit, broadcaster, polls);
        this.autoplay = new Autoplay(session, server.timers(), executor, pipeline, broadcaster);
        this.hostCommands =
                new HostCommandHandler(context, broadcaster, afterCommit, pipeline, autoplay, links, polls, hands);
    }

    /** The id of its session. */
    public String id() {
        return context.id();
    }

    /** The network address that asked for this room. */
    String clientAddress() {
        return clientAddress;
    }

    /** Since when it has had no member, as {@link System#nanoTime} tells it; may be asked from any thread. */
    OptionalLong emptySince() {
        return empty ? OptionalLong.of(emptyNanoTime) : OptionalLong.empty();
    }

    /** The role that a token gives. */
    public Optional<Role> roleOf(String token) {
        return context.roles().roleOf(token);
    }

    /** The scenario as it was written, with its answers. */
    public String text() {
        return session.scenario().text();
    }

    /** Whether this join code lets a viewer in. */
    public boolean isOpenTo(String code) {
        return links.isOpenTo(code);
    }

    /**
     * Takes in a connection that showed a token or a code; it is sent a welcome, or what it missed.
     *
     * @param seen the last entry it knows of, or null
     */
    public void enter(Peer peer, Identity identity, Integer seen) {
        if (!tasks.submitEntry(peer, identity, () -> takeIn(peer, identity, seen))) {
            sendAway(
                    peer,
                    "More than " + Limit.WAITING_JOINS + " wait to join this session. Connect again in some seconds.");
        }
    }

    private void takeIn(Peer peer, Identity identity, Integer seen) {
        if (closed) {
            // It was found the moment before it closed; the next try opens the session anew.
            sendAway(peer, "Connect again.");
            return;
        }
        if (!links.isGood(identity)) {
            links.turnAway(peer);
            return;
        }
        empty = false;
        peer.catchUp(() -> {
            broadcaster.add(peer, identity, seen);
            greet(peer, identity, seen != null);
        });
        presence.changed();
    }

    private void sendAway(Peer peer, String why) {
        peer.sendLast(WireFrame.of(ServerMessage.Goodbye.of(lastSeq(), why)), 1013, "connect again");
    }

    /**
     * What a welcome does not say, since it is not the same for all of a role.
     *
     * @param again whether the peer was here before and may believe what no longer holds
     */
    private void greet(Peer peer, Identity identity, boolean again) {
        links.greet(peer, identity);
        polls.greet(peer, identity, again);
        hands.greet(peer, identity, again);
    }

    /** A connection has ended. Harmless if it was not here. */
    public void leave(Peer peer) {
        tasks.add(peer, () -> {
            tasks.forget(peer);
            if (broadcaster.remove(peer)) {
                forkCounts.remove(peer);
                hands.remove(peer);
                presence.changed();
            }
            if (broadcaster.isEmpty()) {
                autoplay.stop();
                emptyNanoTime = System.nanoTime();
                empty = true;
            }
        });
    }

    /** A connection that missed wire messages can take more: it is sent everything anew. */
    public void resync(Peer peer) {
        tasks.add(peer, () -> broadcaster
                .identity(peer)
                .ifPresent(identity -> peer.catchUp(() -> {
                    broadcaster.sendWelcome(peer);
                    greet(peer, identity, true);
                })));
    }

    /** Carries out a command, if its sender is a host. */
    public void receive(HostCommand command, Peer sender) {
        tasks.submit(sender, command.id(), identity -> {
            if (identity.role() != Role.HOST) {
                throw new RefusedException(
                        Refusal.of(Code.ROLE, "This link is for viewing only.", "Ask the host for a link of its own."));
            }
            hostCommands.receive(command, sender);
        });
    }

    /** What its members want done. */
    MemberTasks tasks() {
        return tasks;
    }

    /** The answer to a command that needs no more than that. */
    ServerMessage ack(String id) {
        return new ServerMessage.Ack(session.seq(), id, session.cursorNode(), 0);
    }

    Session session() {
        return session;
    }

    /** What members fetch. */
    EncodedNodes nodes() {
        return nodes;
    }

    Broadcaster broadcaster() {
        return broadcaster;
    }

    Presence presence() {
        return presence;
    }

    PollFeed polls() {
        return polls;
    }

    RaisedHands hands() {
        return hands;
    }

    ForkCounts forkCounts() {
        return forkCounts;
    }

    /**
     * A session of its own with all steps of this one, not open yet. The future ends with a {@link RefusedException} if there
     * is no such node.
     *
     * @param id of the new session
     */
    CompletableFuture<SessionContext> fork(String id, int node, AccessTokens.TokenPair tokens) {
        return CompletableFuture.supplyAsync(() -> forked(id, node, tokens), executor::addLowPriority);
    }

    private SessionContext forked(String id, int node, AccessTokens.TokenPair tokens) {
        try {
            return context.fork(id, session.fork(node), AccessTokens.of(tokens), server.log());
        } catch (RefusedException e) {
            throw new CompletionException(e);
        }
    }

    /** Where the session looks, when the room's turn to say so comes. */
    public CompletableFuture<Cursor> cursor() {
        return CompletableFuture.supplyAsync(session::cursor, executor::addLowPriority);
    }

    /** Stores the session from now on, if that can be done. */
    void keep() {
        executor.addLowPriority(() -> afterCommit.holdUntilKept(() -> {}, refusal -> {}));
    }

    /** The last entry that all were sent; may be asked from any thread. */
    public int lastSeq() {
        return broadcaster.lastSeq();
    }

    /** Closes the room unless it has a member; completes with whether it is closed now. */
    CompletableFuture<Boolean> closeIfEmpty() {
        empty = false;
        CompletableFuture<Boolean> result = new CompletableFuture<>();
        executor.addLowPriority(() -> {
            if (broadcaster.isEmpty() && !closed) {
                closed = true;
                links.close();
            }
            result.complete(closed);
        });
        return result;
    }

    /** Says goodbye to all, since the server ends; completes when that has been sent. */
    CompletableFuture<Void> close() {
        CompletableFuture<Void> said = new CompletableFuture<>();
        executor.add(() -> {
            autoplay.stop();
            broadcaster.disconnect(
                    identity -> true,
                    ServerMessage.Goodbye.of(session.seq(), "The server is shutting down."),
                    1001,
                    "the server ends");
            said.complete(null);
        });
        return said;
    }
}
