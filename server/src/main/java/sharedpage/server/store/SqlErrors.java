package sharedpage.server.store;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What the database says when it cannot, in plain words. */
final class SqlErrors {
    private static final int PRIMARY_CODE = 0xff;

    private SqlErrors() {}

    /** Whether only this one piece of work is at fault, so that others may still be committed. */
    static boolean isOfOneTask(SQLException failure) {
        return primary(failure) == SQLiteErrorCode.SQLITE_CONSTRAINT.code || failure instanceof ConflictException;
    }

    static boolean isReadOnly(SQLException failure) {
        int code = primary(failure);
        return code == SQLiteErrorCode.SQLITE_READONLY.code || code == SQLiteErrorCode.SQLITE_CANTOPEN.code;
    }

    static StorageException inWords(SQLException failure) {
        int code = primary(failure);
        if (failure instanceof ConflictException || code == SQLiteErrorCode.SQLITE_CONSTRAINT.code) {
            return new StorageException(
                    "The session was changed or deleted elsewhere in the meantime.", "Open its link again.", failure);
        }
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return new StorageException(
                    "The server's disk is full, so nothing was changed.",
                    "Free some space or raise --data-limit, then repeat it.",
                    failure);
        }
        if (isReadOnly(failure)) {
            return new StorageException(
                    "The server's data folder cannot be written, so nothing was changed.",
                    "Make it writable, then repeat it.",
                    failure);
        }
        if (code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return new StorageException(
                    "The server's data is damaged, so nothing was changed.",
                    "End the server and restore a backup.",
                    failure);
        }
        return new StorageException(
                "The server could not write to its disk, so nothing was changed.",
                "Wait a little, then repeat it.",
                failure);
    }

    private static int primary(SQLException failure) {
        return failure instanceof SQLiteException sqlite
                ? sqlite.getResultCode().code & PRIMARY_CODE
                : failure.getErrorCode() & PRIMARY_CODE;
    }
}
