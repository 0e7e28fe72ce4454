package sharedpage.server.room;

import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import sharedpage.server.limits.Limit;
import sharedpage.server.session.AccessToken;
import sharedpage.server.session.AccessTokens;
import sharedpage.server.session.JoinCode;
import sharedpage.server.session.Role;
import sharedpage.server.wire.ClientMessage;
import sharedpage.server.wire.Refusal;
import sharedpage.server.wire.Refusal.Code;
import sharedpage.server.wire.ServerMessages;

/** Who else may come into a room: by join code, by a second driving link; and who may not any more. */
final class AccessLinks {
    /** Without characters that look alike on a wall: 0 O, 1 I L. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int CODE_LENGTH = 6;
    private static final long CLASS_MILLISECONDS = TimeUnit.HOURS.toMillis(Limit.JOIN_CODE_HOURS.value());
    private static final SecureRandom CHANCE = new SecureRandom();

    private final SessionContext opened;
    private final ServerContext house;
    private final Broadcaster followers;
    private final AfterCommit afterCommit;
    private volatile JoinCode joinCode;

    AccessLinks(SessionContext opened, ServerContext house, Broadcaster followers, AfterCommit afterCommit) {
        this.opened = opened;
        this.house = house;
        this.followers = followers;
        this.afterCommit = afterCommit;
        this.joinCode = opened.joinCode();
        if (joinCode != null) {
            house.codes().put(joinCode.code(), opened.id());
        }
    }

    /** What those who drive must know of it when they come; null if nobody is invited. */
    String joinCodeMessage() {
        return isInviting() ? wire() : null;
    }

    /** Whether this code lets somebody in now. */
    boolean isOpenTo(String code) {
        JoinCode now = joinCode;
        return isInviting() && now != null && now.code().equals(code);
    }

    private boolean isInviting() {
        JoinCode now = joinCode;
        return now != null && now.expires() > System.currentTimeMillis();
    }

    private String wire() {
        return ServerMessages.invitation(
                opened.session().seq(),
                joinCode.code(),
                joinCode.expires(),
                house.address().get());
    }

    /** Makes a join code, or tells the one there is. */
    void invite(Runnable then, Consumer<Refusal> otherwise) {
        if (isInviting()) {
            followers.broadcast(Role.HOST, wire());
            then.run();
            return;
        }
        JoinCode fresh = new JoinCode(code(), System.currentTimeMillis() + CLASS_MILLISECONDS);
        afterCommit.holdUntilKept(
                () -> afterCommit.holdUntil(
                        house.log().setJoinCode(opened.id(), fresh),
                        () -> {
                            joinCode = fresh;
                            house.codes().put(fresh.code(), opened.id());
                            followers.broadcast(Role.HOST, wire());
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

    /** A second driving link, told to its maker only. */
    void handOver(Peer peer, Runnable then, Consumer<Refusal> otherwise) {
        String token = AccessTokens.randomId();
        AccessToken second = AccessTokens.token(Role.HOST, token, System.currentTimeMillis() + CLASS_MILLISECONDS);
        afterCommit.holdUntilKept(
                () -> afterCommit.holdUntil(
                        house.log().add(opened.id(), second),
                        () -> {
                            opened.roles().add(second);
                            peer.send(ServerMessages.link(
                                    opened.session().seq(), second.role().word(), token, second.expires()));
                            then.run();
                        },
                        otherwise),
                otherwise);
    }

    /** Ends the links of a role and the connections they opened; of those that drive, the sender's own stays. */
    void revoke(Peer peer, ClientMessage.RevokeLinks command, Runnable then, Consumer<Refusal> otherwise) {
        Role role = Role.of(command.role());
        String own = followers.identity(peer).power();
        String token = AccessTokens.randomId();
        AccessToken fresh = role == Role.VIEWER ? AccessTokens.token(role, token, null) : null;
        afterCommit.holdUntilKept(
                () -> afterCommit.holdUntil(
                        house.log().revoke(opened.id(), role.word(), own, fresh),
                        () -> {
                            opened.roles().revoke(role, own);
                            if (fresh != null) {
                                opened.roles().add(fresh);
                                endInvitation();
                                peer.send(ServerMessages.link(
                                        opened.session().seq(), fresh.role().word(), token, fresh.expires()));
                            }
                            hangUp(role, own);
                            then.run();
                        },
                        otherwise),
                otherwise);
    }

    private void endInvitation() {
        if (joinCode != null) {
            house.codes().remove(joinCode.code());
            joinCode = null;
        }
    }

    private void hangUp(Role role, String own) {
        Refusal ended = Refusal.of(Code.TOKEN, "The presenter ended this link.", "Ask the presenter for a new one.");
        followers.disconnect(
                guest -> guest.role() == role && !guest.power().equals(own),
                ServerMessages.refused(opened.session().seq(), null, ended),
                4401,
                "the link has ended");
    }

    /** The room closes; the log still knows the code. */
    void close() {
        if (joinCode != null) {
            house.codes().remove(joinCode.code(), opened.id());
        }
    }
}
