package sharedpage.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sharedpage.server.wire.AccessToken;
import sharedpage.server.wire.Ballot;
import sharedpage.server.wire.JournalEntry;
import sharedpage.server.wire.JournalJson;
import sharedpage.server.wire.RefusedException;
import sharedpage.server.wire.SessionHeader;

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

    static Optional<SessionRecord> stored(Connection connection, String id) throws SQLException {
        List<String> origins = read(connection, "SELECT origin FROM session WHERE id = ?", row -> row.getString(1), id);
        if (origins.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SessionRecord(
                head(origins.get(0)),
                read(
                        connection,
                        "SELECT role, hash, expires FROM token WHERE session = ? ORDER BY hash",
                        SessionDao::token,
                        id),
                read(
                        connection,
                        "SELECT seq, command, body, node, hash FROM entry WHERE session = ? ORDER BY seq",
                        SessionDao::entry,
                        id),
                read(
                        connection,
                        "SELECT poll, round, participant, choice FROM vote WHERE session = ?"
                                + " ORDER BY poll, round, participant",
                        SessionDao::vote,
                        id)));
    }

    private static SessionHeader head(String origin) throws SQLException {
        try {
            return JournalJson.head(origin);
        } catch (RefusedException e) {
            throw new SQLException(
                    "the head of a session can't be read: " + e.refusal().what(), e);
        }
    }

    private static AccessToken token(ResultSet row) throws SQLException {
        long expires = row.getLong(3);
        Long orNever = row.wasNull() ? null : expires;
        return new AccessToken(row.getString(1), row.getString(2), orNever);
    }

    private static JournalEntry entry(ResultSet row) throws SQLException {
        return new JournalEntry(row.getInt(1), row.getString(2), row.getString(3), row.getInt(4), row.getString(5));
    }

    private static Ballot vote(ResultSet row) throws SQLException {
        return new Ballot(row.getInt(1), row.getInt(2), row.getString(3), row.getString(4));
    }

    static void insert(Connection connection, SessionRecord stored, long now) throws SQLException {
        SessionHeader head = stored.head();
        int last = stored.entries().size();
        write(
                connection,
                "INSERT INTO session VALUES (?, ?, ?, ?, ?)",
                head.id(),
                JournalJson.line(head),
                last,
                head.made(),
                now);
        for (AccessToken token : stored.tokens()) {
            insert(connection, head.id(), token);
        }
        for (JournalEntry entry : stored.entries()) {
            insert(connection, head.id(), entry);
        }
        for (Ballot vote : stored.votes()) {
            insert(connection, head.id(), vote);
        }
    }

    static void insert(Connection connection, String session, AccessToken token) throws SQLException {
        write(
                connection,
                "INSERT INTO token VALUES (?, ?, ?, ?)",
                session,
                token.role(),
                token.hash(),
                token.expires());
    }

    static void insert(Connection connection, String session, JournalEntry entry) throws SQLException {
        write(
                connection,
                "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?)",
                session,
                entry.seq(),
                entry.command(),
                entry.body(),
                entry.node(),
                entry.hash());
    }

    /** A later vote of the same participant takes the place of the earlier one. */
    static void insert(Connection connection, String session, Ballot vote) throws SQLException {
        write(
                connection,
                "INSERT OR REPLACE INTO vote VALUES (?, ?, ?, ?, ?)",
                session,
                vote.poll(),
                vote.round(),
                vote.participant(),
                vote.choice());
    }
}
