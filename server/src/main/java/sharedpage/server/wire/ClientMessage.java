package sharedpage.server.wire;

import java.util.List;
import java.util.Map;

/** A wire message from a browser, checked for its form. */
public sealed interface ClientMessage {

    /** One that changes something in the session and may be repeated safely, since its id is remembered. */
    sealed interface Command extends ClientMessage {
        /** Made by the client, 1 to 64 characters of {@code A-Z a-z 0-9 _ -}. */
        String id();
    }

    /** A command that is an entry of the session's log: carried out again, it brings about the same. */
    sealed interface LoggedCommand extends Command {}

    /** A command about a poll, which does not touch the steps. */
    sealed interface PollCommand extends ClientMessage.LoggedCommand {
        /** Number of the poll; 0 if it has none yet. */
        int poll();
    }

    /** A command that those may give too who only look on. */
    sealed interface ViewerCommand extends Command {}

    /** An operation of the user's own, as JSON text in the form of a scenario's line. */
    record OperationText(String json) {}

    /** How far one {@code next} goes: one action, to the end of the operation, or to the next marked step. */
    enum SteppingGranularity {
        ACTION,
        OPERATION,
        MARKER
    }

    /**
     * Must come first.
     *
     * @param session its id, or null if a code is given
     * @param token of the session, or null if a code is given
     * @param code a join code, or null
     * @param seen the last sequence number that the client knows, or null
     * @param participant a name that the client made by chance, or null; needed to vote
     */
    record Join(String session, String token, String code, Integer seen, String participant) implements ClientMessage {}

    /**
     * One step on.
     *
     * @param at the node the sender looks at
     * @param answer its answer to the question that waits there, or null
     * @param skip whether the question is left unanswered
     */
    record Next(String id, int at, ClientMessage.SteppingGranularity grain, String answer, boolean skip)
            implements ClientMessage.LoggedCommand {}

    /**
     * One step of somebody who may act next, be it the schedule's choice or not.
     *
     * @param who its name, as steps write their {@code activity}
     */
    record Choose(String id, int at, String who) implements ClientMessage.LoggedCommand {}

    /** An operation of the user's own. */
    record Perform(String id, int at, OperationText operation) implements ClientMessage.LoggedCommand {}

    /** The cursor to another node. */
    record MoveCursor(String id, int to) implements ClientMessage.LoggedCommand {}

    /** Other settings, each as text. */
    record ChangeSettings(String id, int at, Map<String, String> settings) implements ClientMessage.LoggedCommand {}

    /** Steps by themselves, 0.1 to 10 a second. */
    record Play(String id, int at, double stepsPerSecond) implements Command {}

    /** Ends playing. */
    record Pause(String id) implements Command {}

    /** Makes the session outlive this server. */
    record Keep(String id) implements Command {}

    /** Makes a join code for a class that looks on. */
    record Invite(String id) implements Command {}

    /** Makes a second driving link. */
    record CreateHostLink(String id) implements Command {}

    /** Ends the links of a role: drive or view. */
    record RevokeLinks(String id, String role) implements Command {}

    /**
     * A question to the class.
     *
     * @param by choice or place
     * @param text of the question, or null for the one that waits at the cursor
     * @param options to choose from; empty if by place or if it is the question that waits
     */
    record OpenPoll(String id, int at, String by, String text, List<String> options)
            implements ClientMessage.PollCommand {
        @Override
        public int poll() {
            return 0;
        }
    }

    /** Votes are not taken any more. */
    record ClosePoll(String id, int poll) implements ClientMessage.PollCommand {}

    /** A second round. */
    record ReopenPoll(String id, int poll) implements ClientMessage.PollCommand {}

    /** All see the result. */
    record RevealPoll(String id, int poll) implements ClientMessage.PollCommand {}

    /** Takes the poll away. */
    record EndPoll(String id, int poll) implements ClientMessage.PollCommand {}

    /**
     * One's secret vote, in the place of an earlier one.
     *
     * @param choice one of the options, or null if a place is given
     */
    record Vote(String id, int poll, String choice, Anchor place) implements ClientMessage.ViewerCommand {}

    /** Asks for the result of a poll as a table. */
    record FetchPoll(String id, int poll) implements Command {}

    /** Makes a session of one's own that starts at a node of this one. */
    record Fork(String id, int node) implements ClientMessage.ViewerCommand {}

    /**
     * Offers a session of one's own to be shown to the class.
     *
     * @param token that looks on there
     * @param words to the presenter, or null
     */
    record RaiseHand(String id, String session, String token, String words) implements ClientMessage.ViewerCommand {}

    /** Takes a hand back; those who drive may take back any, others their own, if null is given. */
    record LowerHand(String id, Integer hand) implements ClientMessage.ViewerCommand {}

    /** Has all look at what a hand offers, or at this session again if null. */
    record Show(String id, Integer hand) implements Command {}

    /** Where the presenter points; nowhere if null. Nobody answers, nothing is kept. */
    record PointAt(Anchor place, boolean ping) implements ClientMessage {}

    /** One who looks on has gone elsewhere by its own steps, or is back; nobody answers, nothing is kept. */
    record Away(boolean away) implements ClientMessage {}

    /** Asks for the state at a node; changes nothing. */
    record FetchState(String id, int node) implements ClientMessage {}

    /** The client lives and has seen this much. */
    record Heartbeat(int seq) implements ClientMessage {}
}
