package sharedpage.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sharedpage.server.session.AccessToken;
import sharedpage.server.session.Ballot;
import sharedpage.server.session.PollAnswer;
import sharedpage.server.store.format.ColumnFormat;
import sharedpage.server.store.format.JournalEntry;
import sharedpage.server.store.format.MalformedRecordException;
import sharedpage.server.store.format.SessionHeader;
import sharedpage.server.store.format.SessionRecord;

/** The rows of the tables as values, and back. */
final class SessionDao {
    private SessionDao() {}

    /** How one row is read. */
    @FunctionalInterface
    interface RowMapper<T> {
        T row(ResultSet row) throws SQLException;
    }

    static <T> List<T> read(Connection connection, String sql, SessionDao.RowMapper<T> reading, Object... values)
            throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reading.row(rows));
            }
            return read;
        }
    }

    /** Returns how many rows were changed. */
    static int write(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    static Optional<SessionRecord> find(Connection connection, String id) throws SQLException {
        List<SessionHeader> headers = read(
                connection,
                "SELECT id, created_ms, program, library, scenario_name, scenario_text, settings, skipped_steps"
                        + " FROM session WHERE id = ?",
                SessionDao::header,
                id);
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SessionRecord(
                headers.get(0),
                read(
                        connection,
                        "SELECT role, hash, expires_ms FROM token WHERE session = ? ORDER BY hash",
                        SessionDao::token,
                        id),
                read(
                        connection,
                        "SELECT seq, command_id, format, command, node, engine, digest_version, digest FROM entry"
                                + " WHERE session = ? ORDER BY seq",
                        SessionDao::entry,
                        id),
                read(
                        connection,
                        "SELECT poll, round, participant, option, anchor, line FROM ballot WHERE session = ?"
                                + " ORDER BY poll, round, participant",
                        SessionDao::ballot,
                        id)));
    }

    private static SessionHeader header(ResultSet row) throws SQLException {
        try {
            return new SessionHeader(
                    row.getString("id"),
                    row.getLong("created_ms"),
                    row.getString("program"),
                    row.getString("library"),
                    row.getString("scenario_name"),
                    row.getString("scenario_text"),
                    ColumnFormat.toSettings(row.getString("settings")),
                    row.getInt("skipped_steps"));
        } catch (MalformedRecordException e) {
            throw new SQLException("the settings of a session cannot be read: " + e.getMessage(), e);
        }
    }

    private static AccessToken token(ResultSet row) throws SQLException {
        try {
            return new AccessToken(
                    ColumnFormat.toRole(row.getString("role")), row.getString("hash"), longOrNull(row, "expires_ms"));
        } catch (MalformedRecordException e) {
            throw new SQLException("a token of a session cannot be read: " + e.getMessage(), e);
        }
    }

    private static JournalEntry entry(ResultSet row) throws SQLException {
        return new JournalEntry(
                row.getInt("seq"),
                row.getString("command_id"),
                row.getInt("format"),
                row.getString("command"),
                row.getInt("node"),
                row.getInt("engine"),
                row.getInt("digest_version"),
                row.getString("digest"));
    }

    private static Ballot ballot(ResultSet row) throws SQLException {
        Long line = longOrNull(row, "line");
        return new Ballot(
                row.getInt("poll"),
                row.getInt("round"),
                row.getString("participant"),
                new PollAnswer(
                        row.getString("option"), row.getString("anchor"), line == null ? null : line.intValue()));
    }

    private static Long longOrNull(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : Long.valueOf(value);
    }

    static void insert(Connection connection, SessionRecord session, long now) throws SQLException {
        SessionHeader header = session.header();
        write(
                connection,
                "INSERT INTO session (id, created_ms, used_ms, head, program, library, scenario_name, scenario_text,"
                        + " settings, skipped_steps) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                header.id(),
                header.created(),
                now,
                session.entries().size(),
                header.program(),
                header.library(),
                header.scenarioName(),
                header.scenarioText(),
                ColumnFormat.ofSettings(header.settings()),
                header.skippedSteps());
        for (AccessToken token : session.tokens()) {
            insert(connection, header.id(), token);
        }
        for (JournalEntry entry : session.entries()) {
            insert(connection, header.id(), entry);
        }
        for (Ballot ballot : session.ballots()) {
            insert(connection, header.id(), ballot);
        }
    }

    static void insert(Connection connection, String session, AccessToken token) throws SQLException {
        write(
                connection,
                "INSERT INTO token (session, role, hash, expires_ms) VALUES (?, ?, ?, ?)",
                session,
                ColumnFormat.ofRole(token.role()),
                token.hash(),
                token.expires());
    }

    static void insert(Connection connection, String session, JournalEntry entry) throws SQLException {
        write(
                connection,
                "INSERT INTO entry (session, seq, command_id, format, command, node, engine, digest_version, digest)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                session,
                entry.seq(),
                entry.commandId(),
                entry.format(),
                entry.command(),
                entry.node(),
                entry.engine(),
                entry.digestVersion(),
                entry.digest());
    }

    /** A later vote of the same participant replaces the earlier one. */
    static void insert(Connection connection, String session, Ballot ballot) throws SQLException {
        write(
                connection,
                "INSERT OR REPLACE INTO ballot (session, poll, round, participant, option, anchor, line)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                session,
                ballot.poll(),
                ballot.round(),
                ballot.participant(),
                ballot.answer().option(),
                ballot.answer().anchor(),
                ballot.answer().line());
    }
}
