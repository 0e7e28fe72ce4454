package sharedpage.server.wire;

import com.fasterxml.jackson.annotation.JsonTypeName;
import sharedpage.server.limits.Limit;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.view.ConstraintViolation;

/** A wire message that everyone in a room may send: viewers, and hosts as well. */
public sealed interface ViewerMessage extends ClientMessage {

    /** Calls the method of the visitor that is for this message. */
    <S> void accept(ViewerVisitor<S> visitor, S sender) throws RefusedException;

    @Override
    default <S> void accept(ClientMessage.MessageVisitor<S> visitor, S sender) throws RefusedException {
        visitor.viewerMessage(this, sender);
    }

    /**
     * One method for each message.
     *
     * @param <S> the sender
     */
    interface ViewerVisitor<S> {
        void heartbeat(Heartbeat message, S sender) throws RefusedException;

        void fetch(Fetch message, S sender) throws RefusedException;

        void fetchSteps(FetchSteps message, S sender) throws RefusedException;

        void pointAt(PointAt message, S sender) throws RefusedException;

        void away(Away message, S sender) throws RefusedException;

        void vote(Vote command, S sender) throws RefusedException;

        void fork(Fork command, S sender) throws RefusedException;

        void raiseHand(RaiseHand command, S sender) throws RefusedException;

        void lowerHand(LowerHand command, S sender) throws RefusedException;
    }

    /** The client is alive and has seen the entries up to {@code seq}. */
    @JsonTypeName("heartbeat")
    record Heartbeat(@Required int seq) implements ViewerMessage {
        @Override
        public <S> void accept(ViewerVisitor<S> visitor, S sender) throws RefusedException {
            visitor.heartbeat(this, sender);
        }
    }

    /** Asks for the state at a node; changes nothing. */
    @JsonTypeName("fetch")
    record Fetch(@Identifier String id, @Required int node) implements ViewerMessage {
        @Override
        public <S> void accept(ViewerVisitor<S> visitor, S sender) throws RefusedException {
            visitor.fetch(this, sender);
        }
    }

    /** Asks for steps in short: that of a node, and those of its neighbours by number; changes nothing. */
    @JsonTypeName("fetch_steps")
    record FetchSteps(@Identifier String id, @Required int node) implements ViewerMessage {
        public FetchSteps {
            ConstraintViolation.unless(node >= 0, "node", "the number of a node, from 0");
        }

        @Override
        public <S> void accept(ViewerVisitor<S> visitor, S sender) throws RefusedException {
            visitor.fetchSteps(this, sender);
        }
    }

    /** Shows the others where the sender, a host, points; nowhere if {@code place} is null. Not answered and not kept. */
    @JsonTypeName("point")
    record PointAt(Anchor place, boolean ping) implements ViewerMessage {
        @Override
        public <S> void accept(ViewerVisitor<S> visitor, S sender) throws RefusedException {
            visitor.pointAt(this, sender);
        }
    }

    /** A viewer looks at steps of its own, or is back. Not answered and not kept. */
    @JsonTypeName("away")
    record Away(boolean away) implements ViewerMessage {
        @Override
        public <S> void accept(ViewerVisitor<S> visitor, S sender) throws RefusedException {
            visitor.away(this, sender);
        }
    }

    /**
     * The sender's secret vote, in the place of an earlier one.
     *
     * @param choice one of the options, or null if a place is given
     */
    @JsonTypeName("vote")
    record Vote(@Identifier String id, @Required int poll, String choice, Anchor place) implements ViewerMessage {
        @Override
        public <S> void accept(ViewerVisitor<S> visitor, S sender) throws RefusedException {
            visitor.vote(this, sender);
        }
    }

    /** Makes a session of the sender's own that starts at a node of this one. */
    @JsonTypeName("fork")
    record Fork(@Identifier String id, @Required int node) implements ViewerMessage {
        @Override
        public <S> void accept(ViewerVisitor<S> visitor, S sender) throws RefusedException {
            visitor.fork(this, sender);
        }
    }

    /**
     * Offers a session of the sender's own to be shown to the class.
     *
     * @param token of a viewer of that session
     * @param words to the host, or null
     */
    @JsonTypeName("raise_hand")
    record RaiseHand(@Identifier String id, @Identifier String session, @Identifier String token, String words)
            implements ViewerMessage {
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
    record LowerHand(@Identifier String id, Integer hand) implements ViewerMessage {
        @Override
        public <S> void accept(ViewerVisitor<S> visitor, S sender) throws RefusedException {
            visitor.lowerHand(this, sender);
        }
    }
}
