package sharedpage.server.store.format;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import sharedpage.server.session.PollTransition;
import sharedpage.server.session.SessionCommand;
import sharedpage.server.session.SteppingGranularity;
import tools.jackson.databind.JsonNode;

/**
 * Commands as format 1 stores them: the names of types, components and words below are in the databases of others and are
 * never changed. {@link CommandCodec} shows them.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "advance", value = StoredCommand.AdvanceRecord.class),
    @JsonSubTypes.Type(name = "choose_actor", value = StoredCommand.ActorRecord.class),
    @JsonSubTypes.Type(name = "perform", value = StoredCommand.OperationRecord.class),
    @JsonSubTypes.Type(name = "move_to", value = StoredCommand.MoveRecord.class),
    @JsonSubTypes.Type(name = "apply_settings", value = StoredCommand.SettingsRecord.class),
    @JsonSubTypes.Type(name = "start_poll", value = StoredCommand.PollStartRecord.class),
    @JsonSubTypes.Type(name = "change_poll", value = StoredCommand.PollChangeRecord.class),
})
sealed interface StoredCommand {

    /**
     * The command that was stored.
     *
     * @throws IllegalArgumentException if a field holds what it cannot hold
     */
    SessionCommand toCommand();

    static StoredCommand of(SessionCommand command) {
        return command.accept(new Writer());
    }

    record AdvanceRecord(
            @JsonProperty(required = true) int at,
            String granularity,
            String answer,
            @JsonProperty(required = true) boolean skip)
            implements StoredCommand {
        @Override
        public SessionCommand toCommand() {
            return new SessionCommand.Advance(Fields.nonNegative("at", at), granularityOf(granularity), answer, skip);
        }
    }

    record ActorRecord(@JsonProperty(required = true) int at, String actor) implements StoredCommand {
        @Override
        public SessionCommand toCommand() {
            return new SessionCommand.ChooseActor(Fields.nonNegative("at", at), Fields.given("actor", actor));
        }
    }

    record OperationRecord(@JsonProperty(required = true) int at, JsonNode operation) implements StoredCommand {
        @Override
        public SessionCommand toCommand() {
            Fields.require(operation != null && operation.isObject(), "operation", "a JSON object");
            return new SessionCommand.PerformOperation(Fields.nonNegative("at", at), operation.toString());
        }
    }

    record MoveRecord(@JsonProperty(required = true) int node) implements StoredCommand {
        @Override
        public SessionCommand toCommand() {
            return new SessionCommand.MoveToNode(Fields.nonNegative("node", node));
        }
    }

    record SettingsRecord(@JsonProperty(required = true) int at, Map<String, String> settings)
            implements StoredCommand {
        @Override
        public SessionCommand toCommand() {
            return new SessionCommand.ApplySettings(Fields.nonNegative("at", at), Fields.given("settings", settings));
        }
    }

    record PollStartRecord(@JsonProperty(required = true) int at, String answerBy, String text, List<String> options)
            implements StoredCommand {
        @Override
        public SessionCommand toCommand() {
            return new SessionCommand.StartPoll(
                    Fields.nonNegative("at", at), isByAnchor(answerBy), text, Fields.given("options", options));
        }
    }

    record PollChangeRecord(@JsonProperty(required = true) int poll, String change) implements StoredCommand {
        @Override
        public SessionCommand toCommand() {
            return new SessionCommand.ChangePoll(Fields.nonNegative("poll", poll), transition(change));
        }
    }

    private static SteppingGranularity granularityOf(String word) {
        return switch (word == null ? "" : word) {
            case "action" -> SteppingGranularity.ACTION;
            case "operation" -> SteppingGranularity.OPERATION;
            case "marker" -> SteppingGranularity.MARKER;
            default -> throw Fields.unexpected("granularity", "action, operation or marker");
        };
    }

    private static boolean isByAnchor(String word) {
        return switch (word == null ? "" : word) {
            case "anchor" -> true;
            case "option" -> false;
            default -> throw Fields.unexpected("answer_by", "option or anchor");
        };
    }

    private static PollTransition transition(String word) {
        return switch (word == null ? "" : word) {
            case "close" -> PollTransition.CLOSE;
            case "reopen" -> PollTransition.REOPEN;
            case "reveal" -> PollTransition.REVEAL;
            case "end" -> PollTransition.END;
            default -> throw Fields.unexpected("change", "close, reopen, reveal or end");
        };
    }

    /** The record of each command. */
    final class Writer implements SessionCommand.Visitor<StoredCommand, RuntimeException> {
        @Override
        public StoredCommand advance(SessionCommand.Advance command) {
            String granularity =
                    switch (command.granularity()) {
                        case ACTION -> "action";
                        case OPERATION -> "operation";
                        case MARKER -> "marker";
                    };
            return new AdvanceRecord(command.at(), granularity, command.answer(), command.skip());
        }

        @Override
        public StoredCommand chooseActor(SessionCommand.ChooseActor command) {
            return new ActorRecord(command.at(), command.actor());
        }

        @Override
        public StoredCommand perform(SessionCommand.PerformOperation command) {
            return new OperationRecord(command.at(), RecordMapper.tree(command.operation()));
        }

        @Override
        public StoredCommand moveTo(SessionCommand.MoveToNode command) {
            return new MoveRecord(command.node());
        }

        @Override
        public StoredCommand applySettings(SessionCommand.ApplySettings command) {
            return new SettingsRecord(command.at(), command.settings());
        }

        @Override
        public StoredCommand startPoll(SessionCommand.StartPoll command) {
            return new PollStartRecord(
                    command.at(), command.byAnchor() ? "anchor" : "option", command.text(), command.options());
        }

        @Override
        public StoredCommand changePoll(SessionCommand.ChangePoll command) {
            String change =
                    switch (command.transition()) {
                        case CLOSE -> "close";
                        case REOPEN -> "reopen";
                        case REVEAL -> "reveal";
                        case END -> "end";
                    };
            return new PollChangeRecord(command.poll(), change);
        }
    }
}
