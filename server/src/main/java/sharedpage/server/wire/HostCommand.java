package sharedpage.server.wire;

import com.fasterxml.jackson.annotation.JsonTypeName;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.Role;
import sharedpage.server.view.ConstraintViolation;

/** A command that only a host may give. It is answered by one {@code ack} or {@code refused} with its id. */
public sealed interface HostCommand extends ClientMessage
        permits SessionChange,
                HostCommand.Play,
                HostCommand.PauseAutoplay,
                HostCommand.Keep,
                HostCommand.Invite,
                HostCommand.CreateHostLink,
                HostCommand.RevokeLinks,
                HostCommand.FetchPoll,
                HostCommand.Show {

    /** Made by the client, unique in the session. */
    String id();

    /** What is asked for; equal if the same command is sent again. */
    default Object content() {
        return this;
    }

    /** Whether the session is stored from this command on. */
    default boolean keepsSession() {
        return false;
    }

    /** Calls the method of the visitor that is for this command. */
    <S> void accept(HostVisitor<S> visitor, S sender) throws RefusedException;

    @Override
    default <S> void accept(ClientMessage.MessageVisitor<S> visitor, S sender) throws RefusedException {
        visitor.hostCommand(this, sender);
    }

    /**
     * One method for each command but those that are only carried out in the session.
     *
     * @param <S> the sender
     */
    interface HostVisitor<S> {
        void change(SessionChange command, S sender) throws RefusedException;

        void play(Play command, S sender) throws RefusedException;

        void pause(PauseAutoplay command, S sender) throws RefusedException;

        void keep(Keep command, S sender) throws RefusedException;

        void invite(Invite command, S sender) throws RefusedException;

        void createHostLink(CreateHostLink command, S sender) throws RefusedException;

        void revokeLinks(RevokeLinks command, S sender) throws RefusedException;

        void fetchPoll(FetchPoll command, S sender) throws RefusedException;

        void show(Show command, S sender) throws RefusedException;
    }

    /** Steps at regular intervals, 0.1 to 10 a second. */
    @JsonTypeName("play")
    record Play(@Identifier String id, @Required int at, @Required double stepsPerSecond) implements HostCommand {
        public Play {
            ConstraintViolation.unless(
                    stepsPerSecond >= 0.1 && stepsPerSecond <= 10, "stepsPerSecond", "a number from 0.1 to 10");
        }

        @Override
        public <S> void accept(HostVisitor<S> visitor, S sender) throws RefusedException {
            visitor.play(this, sender);
        }
    }

    /** Ends playing. */
    @JsonTypeName("pause")
    record PauseAutoplay(@Identifier String id) implements HostCommand {
        @Override
        public <S> void accept(HostVisitor<S> visitor, S sender) throws RefusedException {
            visitor.pause(this, sender);
        }
    }

    /** Stores the session, so that it outlives the server. */
    @JsonTypeName("keep")
    record Keep(@Identifier String id) implements HostCommand {
        @Override
        public boolean keepsSession() {
            return true;
        }

        @Override
        public <S> void accept(HostVisitor<S> visitor, S sender) throws RefusedException {
            visitor.keep(this, sender);
        }
    }

    /** Creates a join code with which a class follows. */
    @JsonTypeName("invite")
    record Invite(@Identifier String id) implements HostCommand {
        @Override
        public boolean keepsSession() {
            return true;
        }

        @Override
        public <S> void accept(HostVisitor<S> visitor, S sender) throws RefusedException {
            visitor.invite(this, sender);
        }
    }

    /** Creates a second host link, for a colleague or another device of the host. */
    @JsonTypeName("create_host_link")
    record CreateHostLink(@Identifier String id) implements HostCommand {
        @Override
        public <S> void accept(HostVisitor<S> visitor, S sender) throws RefusedException {
            visitor.createHostLink(this, sender);
        }
    }

    /** Ends the links of a role; of the host's, the sender's own stays. */
    @JsonTypeName("revoke")
    record RevokeLinks(@Identifier String id, @Required Role role) implements HostCommand {
        @Override
        public <S> void accept(HostVisitor<S> visitor, S sender) throws RefusedException {
            visitor.revokeLinks(this, sender);
        }
    }

    /** Asks for the result of a poll as a table. */
    @JsonTypeName("fetch_poll")
    record FetchPoll(@Identifier String id, @Required int poll) implements HostCommand {
        @Override
        public <S> void accept(HostVisitor<S> visitor, S sender) throws RefusedException {
            visitor.fetchPoll(this, sender);
        }
    }

    /** Has everyone look at the session that a raised hand offers, or at this session again if null. */
    @JsonTypeName("show")
    record Show(@Identifier String id, Integer hand) implements HostCommand {
        @Override
        public <S> void accept(HostVisitor<S> visitor, S sender) throws RefusedException {
            visitor.show(this, sender);
        }
    }
}
