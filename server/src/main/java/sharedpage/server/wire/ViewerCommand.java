package sharedpage.server.wire;

import com.fasterxml.jackson.annotation.JsonTypeName;
import sharedpage.server.limits.Limit;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.view.ConstraintViolation;

/** A command that everyone who joined may give. */
public sealed interface ViewerCommand extends ClientMessage.Command {

    /** Calls the method of the visitor that is for this command. */
    <S> void accept(ViewerVisitor<S> visitor, S sender) throws RefusedException;

    @Override
    default <S> void accept(ClientMessage.MessageVisitor<S> visitor, S sender) throws RefusedException {
        visitor.viewerCommand(this, sender);
    }

    /**
     * One method for each command.
     *
     * @param <S> the sender
     */
    interface ViewerVisitor<S> {
        void vote(Vote command, S sender) throws RefusedException;

        void fork(Fork command, S sender) throws RefusedException;

        void raiseHand(RaiseHand command, S sender) throws RefusedException;

        void lowerHand(LowerHand command, S sender) throws RefusedException;
    }

    /**
     * The sender's secret vote, in the place of an earlier one.
     *
     * @param choice one of the options, or null if a place is given
     */
    @JsonTypeName("vote")
    record Vote(@Identifier String id, @Required int poll, String choice, Anchor place) implements ViewerCommand {
        @Override
        public <S> void accept(ViewerVisitor<S> visitor, S sender) throws RefusedException {
            visitor.vote(this, sender);
        }
    }

    /** Makes a session of the sender's own that starts at a node of this one. */
    @JsonTypeName("fork")
    record Fork(@Identifier String id, @Required int node) implements ViewerCommand {
        @Override
        public <S> void accept(ViewerVisitor<S> visitor, S sender) throws RefusedException {
            visitor.fork(this, sender);
        }
    }

    /**
     * Offers a session of the sender's own to be shown to the class.
     *
     * @param token with which one looks on there
     * @param words to the host, or null
     */
    @JsonTypeName("raise_hand")
    record RaiseHand(@Identifier String id, @Identifier String session, @Identifier String token, String words)
            implements ViewerCommand {
        private static final int WORDS_LIMIT = Limit.HAND_CHARACTERS.value();

        public RaiseHand {
            ConstraintViolation.unless(
                    words == null || (!words.isBlank() && words.length() <= WORDS_LIMIT),
                    "words",
                    "a text of 1 to " + WORDS_LIMIT + " characters");
        }

        @Override
        public <S> void accept(ViewerVisitor<S> visitor, S sender) throws RefusedException {
            visitor.raiseHand(this, sender);
        }
    }

    /** Lowers a hand: the sender's own if null, else that one, if the sender is the host or raised it. */
    @JsonTypeName("lower_hand")
    record LowerHand(@Identifier String id, Integer hand) implements ViewerCommand {
        @Override
        public <S> void accept(ViewerVisitor<S> visitor, S sender) throws RefusedException {
            visitor.lowerHand(this, sender);
        }
    }
}
