package sharedpage.server.session;

import java.util.List;
import java.util.Map;

/**
 * A command that changes a session. It is carried out, recorded in the journal and replayed in this form; in which wire
 * message it came, from whom and under which id is no part of it. The same commands in the same order lead to the same
 * session.
 */
public sealed interface SessionCommand {

    /** Calls the method of the visitor that is for this command. */
    <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E;

    /**
     * One method for each command, so that the compiler reports every place that lacks a new one.
     *
     * @param <R> what the methods return
     * @param <E> what they throw
     */
    interface Visitor<R, E extends Exception> {
        R advance(Advance command) throws E;

        R chooseActor(ChooseActor command) throws E;

        R perform(PerformOperation command) throws E;

        R moveTo(MoveToNode command) throws E;

        R applySettings(ApplySettings command) throws E;

        R startPoll(StartPoll command) throws E;

        R changePoll(ChangePoll command) throws E;
    }

    /**
     * One step on, or several.
     *
     * @param at the node the sender looks at
     * @param answer to the question that waits there, or null
     * @param skip whether the question is left unanswered
     */
    record Advance(int at, SteppingGranularity granularity, String answer, boolean skip) implements SessionCommand {
        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.advance(this);
        }
    }

    /**
     * One step of an activity that can act next, whether the schedule would choose it or not.
     *
     * @param at the node the sender looks at
     * @param actor its name, as steps write their {@code activity}
     */
    record ChooseActor(int at, String actor) implements SessionCommand {
        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.chooseActor(this);
        }
    }

    /**
     * The first action of an operation that is not from the script.
     *
     * @param at the node the sender looks at
     * @param operation JSON text in the form of a scenario's line
     */
    record PerformOperation(int at, String operation) implements SessionCommand {
        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.perform(this);
        }
    }

    /** The cursor to a node that exists. */
    record MoveToNode(int node) implements SessionCommand {
        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.moveTo(this);
        }
    }

    /**
     * Other settings.
     *
     * @param at the node the sender looks at
     * @param settings those that change, each as text
     */
    record ApplySettings(int at, Map<String, String> settings) implements SessionCommand {
        public ApplySettings {
            settings = Map.copyOf(settings);
        }

        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.applySettings(this);
        }
    }

    /**
     * A question to the class.
     *
     * @param at the node the sender looks at
     * @param byAnchor whether it is answered by a place on the picture, not by one of the options
     * @param text of the question, or null for the one that waits at the cursor
     * @param options to choose from; empty if it is answered by a place or is the one that waits
     */
    record StartPoll(int at, boolean byAnchor, String text, List<String> options) implements SessionCommand {
        public StartPoll {
            options = List.copyOf(options);
        }

        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.startPoll(this);
        }
    }

    /** What becomes of a poll, by its number. */
    record ChangePoll(int poll, PollTransition transition) implements SessionCommand {
        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.changePoll(this);
        }
    }
}
