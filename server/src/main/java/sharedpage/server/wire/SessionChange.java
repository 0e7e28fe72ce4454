package sharedpage.server.wire;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import sharedpage.server.limits.Limit;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.PollTransition;
import sharedpage.server.session.SessionCommand;
import sharedpage.server.session.SteppingGranularity;
import sharedpage.server.view.ConstraintViolation;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.node.ObjectNode;

/** A command that is carried out in the session and recorded in its journal. */
public sealed interface SessionChange extends HostCommand {
    /** What the session carries out. */
    SessionCommand command();

    /** As it is in the journal, from which the answers are known after a restart. */
    @Override
    default Object content() {
        return command();
    }

    @Override
    default <S> void accept(HostCommand.HostVisitor<S> visitor, S sender) throws RefusedException {
        visitor.change(this, sender);
    }

    /**
     * One step on.
     *
     * @param at the node the sender looks at
     * @param granularity how far; null for one action
     * @param answer to the question that waits there, or null
     * @param skip whether the question is left unanswered
     */
    @JsonTypeName("next")
    record Next(@Identifier String id, @Required int at, SteppingGranularity granularity, String answer, boolean skip)
            implements SessionChange {
        public Next {
            granularity = granularity == null ? SteppingGranularity.ACTION : granularity;
        }

        @Override
        public SessionCommand command() {
            return new SessionCommand.Advance(at, granularity, answer, skip);
        }
    }

    /**
     * One step of an activity that can act next, whether the schedule would choose it or not.
     *
     * @param who its name, as steps write their {@code activity}
     */
    @JsonTypeName("choose")
    record Choose(@Identifier String id, @Required int at, @Required String who) implements SessionChange {
        @Override
        public SessionCommand command() {
            return new SessionCommand.ChooseActor(at, who);
        }
    }

    /** The first action of an operation of the sender's own, in the form of a scenario's line. */
    @JsonTypeName("perform")
    record Perform(@Identifier String id, @Required int at, @Required ObjectNode operation) implements SessionChange {
        @Override
        public boolean keepsSession() {
            return true;
        }

        @Override
        public SessionCommand command() {
            return new SessionCommand.PerformOperation(at, operation.toString());
        }
    }

    /** The cursor to another node. */
    @JsonTypeName("move")
    record MoveCursor(@Identifier String id, @Required int to) implements SessionChange {
        @Override
        public SessionCommand command() {
            return new SessionCommand.MoveToNode(to);
        }
    }

    /** Other settings, each as text. */
    @JsonTypeName("change")
    record ChangeSettings(
            @Identifier String id,
            @Required int at,
            @Required @JsonDeserialize(contentUsing = ScalarText.class) Map<String, String> settings)
            implements SessionChange {
        @Override
        public SessionCommand command() {
            return new SessionCommand.ApplySettings(at, settings);
        }
    }

    /**
     * A question to the class.
     *
     * @param by how it is answered
     * @param text of the question, or null for the one that waits at the cursor
     * @param options to choose from; null if it is answered by a place or is the one that waits
     */
    @JsonTypeName("ask")
    record Ask(@Identifier String id, @Required int at, @Required AnswerKind by, String text, List<String> options)
            implements SessionChange {
        private static final int QUESTION_LIMIT = Limit.QUESTION_CHARACTERS.value();
        private static final int OPTION_LIMIT = Limit.OPTION_CHARACTERS.value();

        public Ask {
            ConstraintViolation.unless(
                    text == null || (!text.isBlank() && text.length() <= QUESTION_LIMIT),
                    "text",
                    "a text of 1 to " + QUESTION_LIMIT + " characters");
            options = text != null && by == AnswerKind.CHOICE ? checked(options) : List.of();
        }

        private static List<String> checked(List<String> options) {
            boolean fit = options != null
                    && options.size() >= 2
                    && options.size() <= 8
                    && new LinkedHashSet<>(options).size() == options.size()
                    && options.stream().allMatch(one -> one != null && !one.isBlank() && one.length() <= OPTION_LIMIT);
            ConstraintViolation.unless(
                    fit, "options", "a list of 2 to 8 different texts of 1 to " + OPTION_LIMIT + " characters");
            return List.copyOf(options);
        }

        @Override
        public boolean keepsSession() {
            return true;
        }

        @Override
        public SessionCommand command() {
            return new SessionCommand.StartPoll(at, by == AnswerKind.PLACE, text, options);
        }
    }

    /** No more votes are taken. */
    @JsonTypeName("close_poll")
    record ClosePoll(@Identifier String id, @Required int poll) implements SessionChange {
        @Override
        public SessionCommand command() {
            return new SessionCommand.ChangePoll(poll, PollTransition.CLOSE);
        }
    }

    /** Votes are taken again, in another round. */
    @JsonTypeName("reopen_poll")
    record ReopenPoll(@Identifier String id, @Required int poll) implements SessionChange {
        @Override
        public SessionCommand command() {
            return new SessionCommand.ChangePoll(poll, PollTransition.REOPEN);
        }
    }

    /** Everyone sees the result. */
    @JsonTypeName("reveal_poll")
    record RevealPoll(@Identifier String id, @Required int poll) implements SessionChange {
        @Override
        public SessionCommand command() {
            return new SessionCommand.ChangePoll(poll, PollTransition.REVEAL);
        }
    }

    /** Takes the poll away. */
    @JsonTypeName("end_poll")
    record EndPoll(@Identifier String id, @Required int poll) implements SessionChange {
        @Override
        public SessionCommand command() {
            return new SessionCommand.ChangePoll(poll, PollTransition.END);
        }
    }

    /** How a poll is answered. */
    enum AnswerKind {
        /** By one of its options. */
        CHOICE,
        /** By a place on the picture. */
        PLACE
    }
}
