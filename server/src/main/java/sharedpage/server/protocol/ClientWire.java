package sharedpage.server.protocol;

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

    /** Asks for the state at a node; changes nothing. */
    record Fetch(String id, int node) implements ClientWire {}

    /** The client lives and has seen this much. */
    record Heartbeat(int seq) implements ClientWire {}
}
