package sharedpage.server.protocol;

import java.util.List;
import java.util.Map;

/** A wire message from a browser, checked for its form. */
public sealed interface ClientWire {

    /** One that changes something in the session and may be repeated safely, since its id is remembered. */
    sealed interface Command extends ClientWire {
        /** Made by the client, 1 to 64 characters of {@code A-Z a-z 0-9 _ -}. */
        String id();
    }

    /** A command that is an entry of the session's log: carried out again, it brings about the same. */
    sealed interface Lasting extends Command {}

    /** A command about a poll, which does not touch the steps. */
    sealed interface OfPoll extends Lasting {
        /** Number of the poll; 0 if it has none yet. */
        int poll();
    }

    /** A command that those may give too who only look on. */
    sealed interface Anybodys extends Command {}

    /** An operation of the user's own, as JSON text in the form of a scenario's line. */
    record OperationText(String json) {}

    /** How far one {@code next} goes: one action, to the end of the operation, or to the next marked step. */
    enum Grain {
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
    record Join(String session, String token, String code, Integer seen, String participant) implements ClientWire {}

    /**
     * One step on.
     *
     * @param at the node the sender looks at
     * @param answer its answer to the question that waits there, or null
     * @param skip whether the question is left unanswered
     */
    record Next(String id, int at, Grain grain, String answer, boolean skip) implements Lasting {}

    /**
     * One step of somebody who may act next, be it the schedule's choice or not.
     *
     * @param who its name, as steps write their {@code activity}
     */
    record Choose(String id, int at, String who) implements Lasting {}

    /** An operation of the user's own. */
    record Perform(String id, int at, OperationText operation) implements Lasting {}

    /** The cursor to another node. */
    record Move(String id, int to) implements Lasting {}

    /** Other settings, each as text. */
    record Change(String id, int at, Map<String, String> settings) implements Lasting {}

    /** Steps by themselves, 0.1 to 10 a second. */
    record Play(String id, int at, double stepsPerSecond) implements Command {}

    /** Ends playing. */
    record Pause(String id) implements Command {}

    /** Makes the session outlive this server. */
    record Keep(String id) implements Command {}

    /** Makes a join code for a class that looks on. */
    record Invite(String id) implements Command {}

    /** Makes a second driving link. */
    record HandOver(String id) implements Command {}

    /** Ends the links of a role: drive or view. */
    record Revoke(String id, String role) implements Command {}

    /**
     * A question to the class.
     *
     * @param by choice or place
     * @param text of the question, or null for the one that waits at the cursor
     * @param options to choose from; empty if by place or if it is the question that waits
     */
    record Ask(String id, int at, String by, String text, List<String> options) implements OfPoll {
        @Override
        public int poll() {
            return 0;
        }
    }

    /** Votes are not taken any more. */
    record ClosePoll(String id, int poll) implements OfPoll {}

    /** A second round. */
    record ReopenPoll(String id, int poll) implements OfPoll {}

    /** All see the result. */
    record RevealPoll(String id, int poll) implements OfPoll {}

    /** Takes the poll away. */
    record EndPoll(String id, int poll) implements OfPoll {}

    /**
     * One's secret vote, in the place of an earlier one.
     *
     * @param choice one of the options, or null if a place is given
     */
    record Vote(String id, int poll, String choice, Place place) implements Anybodys {}

    /** Asks for the result of a poll as a table. */
    record FetchPoll(String id, int poll) implements Command {}

    /** Makes a session of one's own that starts at a node of this one. */
    record Fork(String id, int node) implements Anybodys {}

    /**
     * Offers a session of one's own to be shown to the class.
     *
     * @param token that looks on there
     * @param words to the presenter, or null
     */
    record RaiseHand(String id, String session, String token, String words) implements Anybodys {}

    /** Takes a hand back; those who drive may take back any, others their own, if null is given. */
    record LowerHand(String id, Integer hand) implements Anybodys {}

    /** Has all look at what a hand offers, or at this session again if null. */
    record Show(String id, Integer hand) implements Command {}

    /** Where the presenter points; nowhere if null. Nobody answers, nothing is kept. */
    record Point(Place place, boolean ping) implements ClientWire {}

    /** One who looks on has gone elsewhere by its own steps, or is back; nobody answers, nothing is kept. */
    record Away(boolean away) implements ClientWire {}

    /** Asks for the state at a node; changes nothing. */
    record Fetch(String id, int node) implements ClientWire {}

    /** The client lives and has seen this much. */
    record Heartbeat(int seq) implements ClientWire {}
}
