package sharedpage.server.room;

import sharedpage.server.broadcast.Peer;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.Refusal.Code;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.AccessTokens;
import sharedpage.server.session.Role;
import sharedpage.server.wire.ServerMessage;
import sharedpage.server.wire.ViewerCommand;

/** Carries out what everyone in a room may do, also where that concerns another room. */
public final class ViewerCommandHandler implements ViewerCommand.ViewerVisitor<Peer> {
    private final RoomRegistry rooms;
    private final Room room;

    public ViewerCommandHandler(RoomRegistry rooms, Room room) {
        this.rooms = rooms;
        this.room = room;
    }

    @Override
    public void vote(ViewerCommand.Vote command, Peer sender) {
        room.submit(sender, command.id(), identity -> room.polls().vote(sender, identity, command));
    }

    @Override
    public void fork(ViewerCommand.Fork command, Peer sender) {
        room.submit(sender, command.id(), identity -> {
            String id = AccessTokens.randomId();
            AccessTokens.TokenPair tokens = AccessTokens.TokenPair.fresh();
            rooms.open(room.fork(sender, id, command.node(), tokens), sender.address());
            sender.send(new ServerMessage.Forked(
                    room.seq(), command.id(), id, tokens.host(), tokens.viewer(), command.node()));
        });
    }

    @Override
    public void raiseHand(ViewerCommand.RaiseHand command, Peer sender) {
        room.submit(sender, command.id(), identity -> {
            Room offered = rooms.openRoom(command.session())
                    .orElseThrow(() -> refused(
                            Code.GONE, "The session to be shown is not open.", "Make it by fork, and join it first."));
            if (offered.roleOf(command.token()).orElse(null) != Role.VIEWER) {
                throw refused(
                        Code.TOKEN,
                        "The token is not one for viewers of the session to be shown.",
                        "Give its viewer token.");
            }
            room.hands().raise(sender, command);
            offered.keep();
            room.acknowledge(sender, command.id());
        });
    }

    @Override
    public void lowerHand(ViewerCommand.LowerHand command, Peer sender) {
        room.submit(sender, command.id(), identity -> {
            room.hands().lower(sender, identity.role(), command.hand());
            room.acknowledge(sender, command.id());
        });
    }

    private static RefusedException refused(Code code, String what, String hint) {
        return new RefusedException(Refusal.of(code, what, hint));
    }
}
