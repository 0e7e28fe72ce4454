package sharedpage.server.wire;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Locale;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.view.ConstraintViolation;

/**
 * A wire message from a client, checked for its form. The record is the format: Jackson reads each message into the record
 * with its {@code type}, and PROTOCOL.md has an example of each.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ClientMessage permits ClientMessage.Join, HostCommand, ViewerMessage {

    /** Calls the method of the visitor that is for this message. */
    <S> void accept(MessageVisitor<S> visitor, S sender) throws RefusedException;

    /**
     * One method for each message, so that the compiler reports every place that lacks a new one.
     *
     * @param <S> the sender
     */
    interface MessageVisitor<S> {
        void join(Join message, S sender) throws RefusedException;

        void hostCommand(HostCommand command, S sender) throws RefusedException;

        void viewerMessage(ViewerMessage message, S sender) throws RefusedException;
    }

    /**
     * The first message of a connection.
     *
     * @param version of the protocol that the client knows; null stands for 1
     * @param token of the session that the address names, or null if a code is given
     * @param code a join code, or null
     * @param seen the last sequence number that the client knows, or null
     * @param participant a name that the client made at random, or null; needed to vote
     */
    @JsonTypeName("join")
    record Join(
            Integer version,
            @Identifier.Optional String token,
            String code,
            Integer seen,
            @Identifier.Optional String participant)
            implements ClientMessage {
        public Join {
            code = code == null ? null : code.toUpperCase(Locale.ROOT);
            if (token == null && code == null) {
                throw new ConstraintViolation("token", "1 to 64 characters of A-Z a-z 0-9 _ -, or give \"code\"");
            }
        }

        @Override
        public <S> void accept(MessageVisitor<S> visitor, S sender) throws RefusedException {
            visitor.join(this, sender);
        }
    }
}
