package sharedpage.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sharedpage.server.protocol.LogEntry;
import sharedpage.server.protocol.LogHead;
import sharedpage.server.protocol.LogJson;
import sharedpage.server.protocol.LogPower;
import sharedpage.server.protocol.LogVote;
import sharedpage.server.protocol.RefusedException;

/** The rows of the tables as values, and back. */
final class Rows {
    private Rows() {}

    /** How one row is read. */
    @FunctionalInterface
    interface Reading<T> {
        T row(ResultSet row) throws SQLException;
    }

    static <T> List<T> read(Connection connection, String sql, Reading<T> reading, Object... values)
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

    static Optional<Stored> stored(Connection connection, String id) throws SQLException {
        List<String> origins = read(connection, "SELECT origin FROM session WHERE id = ?", row -> row.getString(1), id);
        if (origins.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Stored(
                head(origins.get(0)),
                read(
                        connection,
                        "SELECT role, hash, expires FROM token WHERE session = ? ORDER BY hash",
                        Rows::power,
                        id),
                read(
                        connection,
                        "SELECT seq, command, body, node, hash FROM entry WHERE session = ? ORDER BY seq",
                        Rows::entry,
                        id),
                read(
                        connection,
                        "SELECT poll, round, participant, choice FROM vote WHERE session = ?"
                                + " ORDER BY poll, round, participant",
                        Rows::vote,
                        id)));
    }

    private static LogHead head(String origin) throws SQLException {
        try {
            return LogJson.head(origin);
        } catch (RefusedException e) {
            throw new SQLException(
                    "the head of a session can't be read: " + e.refusal().what(), e);
        }
    }

    private static LogPower power(ResultSet row) throws SQLException {
        long expires = row.getLong(3);
        Long orNever = row.wasNull() ? null : expires;
        return new LogPower(row.getString(1), row.getString(2), orNever);
    }

    private static LogEntry entry(ResultSet row) throws SQLException {
        return new LogEntry(row.getInt(1), row.getString(2), row.getString(3), row.getInt(4), row.getString(5));
    }

    private static LogVote vote(ResultSet row) throws SQLException {
        return new LogVote(row.getInt(1), row.getInt(2), row.getString(3), row.getString(4));
    }

    static void insert(Connection connection, Stored stored, long now) throws SQLException {
        LogHead head = stored.head();
        int last = stored.entries().size();
        write(
                connection,
                "INSERT INTO session VALUES (?, ?, ?, ?, ?)",
                head.id(),
                LogJson.line(head),
                last,
                head.made(),
                now);
        for (LogPower power : stored.powers()) {
            insert(connection, head.id(), power);
        }
        for (LogEntry entry : stored.entries()) {
            insert(connection, head.id(), entry);
        }
        for (LogVote vote : stored.votes()) {
            insert(connection, head.id(), vote);
        }
    }

    static void insert(Connection connection, String session, LogPower power) throws SQLException {
        write(
                connection,
                "INSERT INTO token VALUES (?, ?, ?, ?)",
                session,
                power.role(),
                power.hash(),
                power.expires());
    }

    static void insert(Connection connection, String session, LogEntry entry) throws SQLException {
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
    static void insert(Connection connection, String session, LogVote vote) throws SQLException {
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
