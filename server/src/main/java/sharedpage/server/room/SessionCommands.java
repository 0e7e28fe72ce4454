package sharedpage.server.room;

import sharedpage.server.session.PollTransition;
import sharedpage.server.session.SessionCommand;
import sharedpage.server.session.SteppingGranularity;
import sharedpage.server.wire.ClientMessage;

/** The command of a session for a wire message. */
final class SessionCommands {
    private SessionCommands() {}

    static SessionCommand of(ClientMessage.LoggedCommand wire) {
        if (wire instanceof ClientMessage.Next next) {
            return new SessionCommand.Advance(next.at(), granularity(next.grain()), next.answer(), next.skip());
        }
        if (wire instanceof ClientMessage.Choose choose) {
            return new SessionCommand.ChooseActor(choose.at(), choose.who());
        }
        if (wire instanceof ClientMessage.Perform perform) {
            return new SessionCommand.PerformOperation(
                    perform.at(), perform.operation().json());
        }
        if (wire instanceof ClientMessage.MoveCursor move) {
            return new SessionCommand.MoveToNode(move.to());
        }
        if (wire instanceof ClientMessage.ChangeSettings change) {
            return new SessionCommand.ApplySettings(change.at(), change.settings());
        }
        if (wire instanceof ClientMessage.OpenPoll ask) {
            return new SessionCommand.StartPoll(ask.at(), ask.by().equals("place"), ask.text(), ask.options());
        }
        if (wire instanceof ClientMessage.ClosePoll poll) {
            return new SessionCommand.ChangePoll(poll.poll(), PollTransition.CLOSE);
        }
        if (wire instanceof ClientMessage.ReopenPoll poll) {
            return new SessionCommand.ChangePoll(poll.poll(), PollTransition.REOPEN);
        }
        if (wire instanceof ClientMessage.RevealPoll poll) {
            return new SessionCommand.ChangePoll(poll.poll(), PollTransition.REVEAL);
        }
        if (wire instanceof ClientMessage.EndPoll poll) {
            return new SessionCommand.ChangePoll(poll.poll(), PollTransition.END);
        }
        throw new IllegalArgumentException("not a command of a session: " + wire);
    }

    private static SteppingGranularity granularity(ClientMessage.SteppingGranularity grain) {
        return switch (grain) {
            case ACTION -> SteppingGranularity.ACTION;
            case OPERATION -> SteppingGranularity.OPERATION;
            case MARKER -> SteppingGranularity.MARKER;
        };
    }
}
