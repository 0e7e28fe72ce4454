package sharedpage.server.room;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import sharedpage.server.broadcast.Broadcaster;
import sharedpage.server.broadcast.Identity;
import sharedpage.server.broadcast.Peer;
import sharedpage.server.journal.SessionContext;
import sharedpage.server.limits.Limit;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.Refusal.Code;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.AccessToken;
import sharedpage.server.session.AccessTokens;
import sharedpage.server.session.JoinCode;
import sharedpage.server.session.Role;
import sharedpage.server.wire.ServerMessage;
import sharedpage.server.wire.WireFrame;

/** The links and the join code that let others into a room. Used on the room's executor only. */
final class AccessLinks {
    /** Without characters that look alike on a projector: 0 O, 1 I L. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int CODE_LENGTH = 6;
    /** Of the close. */
    private static final int LINK_ENDED = 4401;

    private static final long JOIN_CODE_MILLISECONDS = TimeUnit.HOURS.toMillis(Limit.JOIN_CODE_HOURS.value());
    private static final long HOST_LINK_MILLISECONDS = TimeUnit.HOURS.toMillis(Limit.HOST_LINK_HOURS.value());
    private static final SecureRandom CHANCE = new SecureRandom();

    private final SessionContext context;
    private final ServerContext server;
    private final Broadcaster broadcaster;
    private final AfterCommit afterCommit;
    /** Those that let in members who may stay; an expired one lets no more in. */
    private final Set<String> codes = new HashSet<>();

    private volatile JoinCode joinCode;

    AccessLinks(SessionContext context, ServerContext server, Broadcaster broadcaster, AfterCommit afterCommit) {
        this.context = context;
        this.server = server;
        this.broadcaster = broadcaster;
        this.afterCommit = afterCommit;
        this.joinCode = context.joinCode();
        if (joinCode != null) {
            codes.add(joinCode.code());
            server.codes().put(joinCode.code(), context.id());
        }
    }

    /** The join code, to a host that comes; nothing if there is none. */
    void greet(Peer peer, Identity identity) {
        if (identity.role() == Role.HOST && isInviting()) {
            peer.answer(invitation());
        }
    }

    /** Whether this join code is valid now; may be asked from any thread. */
    boolean isOpenTo(String code) {
        JoinCode now = joinCode;
        return isInviting() && now != null && now.code().equals(code);
    }

    /**
     * Refuses one whose access has ended since it joined.
     *
     * @throws RefusedException if its link was ended or has expired, or its code was
     */
    void requireGood(Identity identity) throws RefusedException {
        if (!isGood(identity)) {
            throw new RefusedException(Refusal.of(
                    Code.TOKEN,
                    "This link has ended, so the command was not carried out.",
                    "Ask the host for a new one."));
        }
    }

    /** Whether what a member showed when it came still lets it in. */
    boolean isGood(Identity identity) {
        return codes.contains(identity.credential()) || context.roles().holds(identity.role(), identity.credential());
    }

    private boolean isInviting() {
        JoinCode now = joinCode;
        return now != null && now.expires() > System.currentTimeMillis();
    }

    private ServerMessage invitation() {
        return new ServerMessage.Invitation(
                context.session().seq(),
                joinCode.code(),
                joinUrl(server, joinCode.code()),
                Instant.ofEpochMilli(joinCode.expires()).toString());
    }

    /** The address at which a class joins by this code; in links and in the QR code. */
    static String joinUrl(ServerContext server, String code) {
        return server.address().get() + "j/" + code;
    }

    /** Makes a join code, or sends the one there is to all hosts. */
    void invite(Runnable then, Consumer<Refusal> otherwise) {
        if (isInviting()) {
            broadcaster.broadcast(Role.HOST, invitation());
            then.run();
            return;
        }
        JoinCode fresh = new JoinCode(code(), System.currentTimeMillis() + JOIN_CODE_MILLISECONDS);
        afterCommit.holdUntilKept(
                () -> afterCommit.holdUntil(
                        server.log().setJoinCode(context.id(), fresh),
                        () -> {
                            joinCode = fresh;
                            codes.add(fresh.code());
                            server.codes().put(fresh.code(), context.id());
                            broadcaster.broadcast(Role.HOST, invitation());
                            then.run();
                        },
                        otherwise),
                otherwise);
    }

    private static String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(CHANCE.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /**
     * Creates a second host link.
     *
     * @param then is given the link with its token, which is for the sender only
     */
    void createHostLink(Consumer<ServerMessage> then, Consumer<Refusal> otherwise) {
        String token = AccessTokens.randomId();
        AccessToken second = AccessTokens.token(Role.HOST, token, System.currentTimeMillis() + HOST_LINK_MILLISECONDS);
        afterCommit.holdUntilKept(
                () -> afterCommit.holdUntil(
                        server.log().add(context.id(), second),
                        () -> {
                            context.roles().add(second);
                            then.accept(link(second, token));
                        },
                        otherwise),
                otherwise);
    }

    private ServerMessage link(AccessToken stored, String token) {
        String expires = stored.expires() == null
                ? null
                : Instant.ofEpochMilli(stored.expires()).toString();
        return new ServerMessage.NewLink(context.session().seq(), stored.role().word(), token, expires);
    }

    /**
     * Ends the links of a role and the connections they opened; of the host's, the sender's own stays.
     *
     * @param then is given the new link for viewers, with its token, which is for the sender only; empty if the host's end
     */
    void revoke(Peer sender, Role role, Consumer<Optional<ServerMessage>> then, Consumer<Refusal> otherwise) {
        String own = broadcaster.identity(sender).orElseThrow().credential();
        String token = AccessTokens.randomId();
        AccessToken fresh = role == Role.VIEWER ? AccessTokens.token(role, token, null) : null;
        afterCommit.holdUntilKept(
                () -> afterCommit.holdUntil(
                        server.log().revoke(context.id(), role.word(), own, fresh),
                        () -> {
                            context.roles().revoke(role, own);
                            if (fresh != null) {
                                context.roles().add(fresh);
                                endInvitation();
                            }
                            disconnect(role, own);
                            then.accept(Optional.ofNullable(fresh).map(stored -> link(stored, token)));
                        },
                        otherwise),
                otherwise);
    }

    private void endInvitation() {
        if (joinCode != null) {
            server.codes().remove(joinCode.code());
            joinCode = null;
        }
        codes.clear();
    }

    private void disconnect(Role role, String own) {
        broadcaster.disconnect(
                identity -> identity.role() == role && !identity.credential().equals(own),
                ended(),
                LINK_ENDED,
                "the link has ended");
    }

    private ServerMessage ended() {
        Refusal ended = Refusal.of(Code.TOKEN, "The host ended this link.", "Ask the host for a new one.");
        return ServerMessage.CommandRefused.of(context.session().seq(), null, ended);
    }

    /** Sends away one whose link was ended in the moment before it came in. */
    void turnAway(Peer peer) {
        peer.sendLast(WireFrame.of(ended()), LINK_ENDED, "the link has ended");
    }

    /** The room closes; the log still knows the code. */
    void close() {
        if (joinCode != null) {
            server.codes().remove(joinCode.code(), context.id());
        }
    }
}
