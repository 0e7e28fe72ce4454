package sharedpage.server.store.format;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import java.util.stream.Stream;
import sharedpage.server.session.AccessToken;
import sharedpage.server.session.Ballot;
import sharedpage.server.session.PollAnswer;
import tools.jackson.databind.JsonNode;

/**
 * Stored sessions as text for export and import: JSON Lines, for each session one {@code session}, then its tokens, entries
 * and ballots. The fields are the columns of the tables in {@link sharedpage.server.store.Database}, under the same names.
 *
 * <pre>
 * {"type":"session", "id":…, "created_ms":…, "program":…, "library":…?, "scenario_name":…, "scenario_text":…,
 *                    "settings":{name:text, …}, "skipped_steps":…}
 * {"type":"token",   "role":…, "hash":…, "expires_ms":…?}
 * {"type":"entry",   "seq":…, "command_id":…?, "format":…, "command":{…}, "node":…, "engine":…, "digest_version":…,
 *                    "digest":…}
 * {"type":"ballot",  "poll":…, "round":…, "participant":…, "option":…?, "anchor":…?, "line":…?}
 *
 * x?: left out if there is none
 * </pre>
 */
public final class ExportFormat {
    private ExportFormat() {}

    /** One line of an exported file. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "session", value = SessionLine.class),
        @JsonSubTypes.Type(name = "token", value = TokenLine.class),
        @JsonSubTypes.Type(name = "entry", value = EntryLine.class),
        @JsonSubTypes.Type(name = "ballot", value = BallotLine.class),
    })
    private sealed interface ExportLine {
        /** What the line says, as the rest of the program has it. */
        Record content() throws MalformedRecordException;
    }

    private record SessionLine(
            String id,
            @JsonProperty(required = true) long createdMs,
            String program,
            String library,
            String scenarioName,
            String scenarioText,
            Map<String, String> settings,
            @JsonProperty(required = true) int skippedSteps)
            implements ExportLine {
        static SessionLine of(SessionHeader header) {
            return new SessionLine(
                    header.id(),
                    header.created(),
                    header.program(),
                    header.library(),
                    header.scenarioName(),
                    header.scenarioText(),
                    header.settings(),
                    header.skippedSteps());
        }

        @Override
        public Record content() {
            return new SessionHeader(
                    id,
                    createdMs,
                    Fields.given("program", program),
                    library,
                    Fields.given("scenario_name", scenarioName),
                    Fields.given("scenario_text", scenarioText),
                    Fields.given("settings", settings),
                    skippedSteps);
        }
    }

    private record TokenLine(String role, String hash, Long expiresMs) implements ExportLine {
        static TokenLine of(AccessToken token) {
            return new TokenLine(ColumnFormat.ofRole(token.role()), token.hash(), token.expires());
        }

        @Override
        public Record content() throws MalformedRecordException {
            Fields.given("hash", hash);
            return new AccessToken(ColumnFormat.toRole(role), hash, expiresMs);
        }
    }

    private record EntryLine(
            @JsonProperty(required = true) int seq,
            String commandId,
            @JsonProperty(required = true) int format,
            JsonNode command,
            @JsonProperty(required = true) int node,
            @JsonProperty(required = true) int engine,
            @JsonProperty(required = true) int digestVersion,
            String digest)
            implements ExportLine {
        static EntryLine of(JournalEntry entry) {
            return new EntryLine(
                    entry.seq(),
                    entry.commandId(),
                    entry.format(),
                    RecordMapper.tree(entry.command()),
                    entry.node(),
                    entry.engine(),
                    entry.digestVersion(),
                    entry.digest());
        }

        @Override
        public Record content() {
            Fields.require(command != null && command.isObject(), "command", "a JSON object");
            return new JournalEntry(
                    seq,
                    commandId,
                    format,
                    RecordMapper.text(command),
                    node,
                    engine,
                    digestVersion,
                    Fields.given("digest", digest));
        }
    }

    private record BallotLine(
            @JsonProperty(required = true) int poll,
            @JsonProperty(required = true) int round,
            String participant,
            String option,
            String anchor,
            Integer line)
            implements ExportLine {
        static BallotLine of(Ballot ballot) {
            PollAnswer answer = ballot.answer();
            return new BallotLine(
                    ballot.poll(),
                    ballot.round(),
                    ballot.participant(),
                    answer.option(),
                    answer.anchor(),
                    answer.line());
        }

        @Override
        public Record content() {
            return new Ballot(
                    poll, round, Fields.given("participant", participant), new PollAnswer(option, anchor, line));
        }
    }

    /** The lines of a session, without line ends. */
    public static Stream<String> lines(SessionRecord session) {
        return Stream.of(
                        Stream.of(SessionLine.of(session.header())),
                        session.tokens().stream().map(TokenLine::of),
                        session.entries().stream().map(EntryLine::of),
                        session.ballots().stream().map(BallotLine::of))
                .flatMap(lines -> lines)
                .map(RecordMapper::text);
    }

    /**
     * What a line says: a {@link SessionHeader}, {@link AccessToken}, {@link JournalEntry} or {@link Ballot}.
     *
     * @throws MalformedRecordException if it is no line that {@link #lines} wrote
     */
    public static Record read(String line) throws MalformedRecordException {
        try {
            return RecordMapper.read(line, ExportLine.class).content();
        } catch (IllegalArgumentException e) {
            throw new MalformedRecordException("Its field " + e.getMessage() + ".");
        }
    }
}
