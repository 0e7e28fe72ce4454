package sharedpage.server.room;

import java.util.concurrent.CompletionException;
import sharedpage.server.broadcast.Peer;
import sharedpage.server.journal.IdempotencyCache;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.Refusal.Code;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.Role;
import sharedpage.server.wire.ServerMessage;
import sharedpage.server.wire.ViewerMessage;
import sharedpage.server.wire.WireFrame;

/** Carries out what everyone in a room may ask for, also where that concerns another room; one for each connection. */
public final class ViewerMessageHandler implements ViewerMessage.ViewerVisitor<Peer> {
    private final RoomRegistry rooms;
    private final Room room;
    /** A raised hand goes down with its connection, so after that it has to be raised again. */
    private final IdempotencyCache ownAnswers = new IdempotencyCache();

    public ViewerMessageHandler(RoomRegistry rooms, Room room) {
        this.rooms = rooms;
        this.room = room;
    }

    /** Not on the room's executor, where the heartbeats of a thousand viewers would delay the host's commands. */
    @Override
    public void heartbeat(ViewerMessage.Heartbeat message, Peer sender) {
        sender.send(WireFrame.of(new ServerMessage.HeartbeatReply(room.lastSeq())));
    }

    @Override
    public void fetch(ViewerMessage.Fetch message, Peer sender) {
        room.tasks()
                .submit(
                        sender,
                        message.id(),
                        identity -> sender.answer(room.nodes().state(message)));
    }

    @Override
    public void fetchSteps(ViewerMessage.FetchSteps message, Peer sender) {
        room.tasks()
                .submit(
                        sender,
                        message.id(),
                        identity -> sender.answer(room.nodes().summaries(message)));
    }

    @Override
    public void pointAt(ViewerMessage.PointAt message, Peer sender) {
        room.tasks().submit(sender, null, identity -> {
            if (identity.role() == Role.HOST) {
                room.broadcaster()
                        .broadcastToOthers(
                                sender,
                                new ServerMessage.Pointer(room.session().seq(), message.place(), message.ping()));
            }
        });
    }

    @Override
    public void away(ViewerMessage.Away message, Peer sender) {
        room.tasks().submit(sender, null, identity -> {
            if (identity.role() == Role.VIEWER) {
                room.presence().setAway(sender, message.away());
            }
        });
    }

    @Override
    public void vote(ViewerMessage.Vote command, Peer sender) {
        room.tasks().submitOnce(sender, command.id(), command, (identity, answer) -> room.polls()
                .vote(sender, identity, command, answer));
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // what follows is answered
    public void fork(ViewerMessage.Fork command, Peer sender) {
        room.tasks().submitOnce(sender, command.id(), command, (identity, answer) -> {
            room.forkCounts().add(sender);
            rooms.forks().add(room, command.node(), sender.address()).whenComplete((fork, failure) -> room.tasks()
                    .add(sender, () -> {
                        if (failure == null) {
                            answer.give(forked(command, fork));
                        } else {
                            room.forkCounts().takeBack(sender);
                            refuse(command, failure, answer);
                        }
                    }));
        });
    }

    private ServerMessage forked(ViewerMessage.Fork command, ForkQueue.ForkedSession fork) {
        return new ServerMessage.Forked(
                room.session().seq(),
                command.id(),
                fork.id(),
                fork.tokens().host(),
                fork.tokens().viewer(),
                command.node());
    }

    /** What the server has too many of now may be tried again. */
    private void refuse(ViewerMessage.Fork command, Throwable failure, MemberTasks.OnceAnswer answer) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (!(cause instanceof RefusedException refused)) {
            answer.giveUp(MemberTasks.failed(cause));
        } else if (refused.refusal().code() == Code.LIMIT) {
            answer.giveUp(refused.refusal());
        } else {
            answer.give(ServerMessage.CommandRefused.of(room.session().seq(), command.id(), refused.refusal()));
        }
    }

    @Override
    public void raiseHand(ViewerMessage.RaiseHand command, Peer sender) {
        room.tasks().submitOnce(sender, command.id(), command, ownAnswers, (identity, answer) -> {
            Room offered = rooms.openRoom(command.session())
                    .orElseThrow(() -> refused(
                            Code.GONE,
                            "The session to be shown is not open.",
                            "Create it with fork, and join it first."));
            if (offered.roleOf(command.token()).orElse(null) != Role.VIEWER) {
                throw refused(
                        Code.TOKEN,
                        "The token is not one for viewers of the session to be shown.",
                        "Give its viewer token.");
            }
            room.hands().raise(sender, command);
            offered.keep();
            answer.give(room.ack(command.id()));
        });
    }

    @Override
    public void lowerHand(ViewerMessage.LowerHand command, Peer sender) {
        room.tasks().submitOnce(sender, command.id(), command, (identity, answer) -> {
            room.hands().lower(sender, identity.role(), command.hand());
            answer.give(room.ack(command.id()));
        });
    }

    private static RefusedException refused(Code code, String what, String hint) {
        return new RefusedException(Refusal.of(code, what, hint));
    }
}
