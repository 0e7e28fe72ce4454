package sharedpage.server.store.format;

import sharedpage.server.session.SessionCommand;

/**
 * The form in which commands are stored: one JSON object each, in format {@value #CURRENT}. The names are those of
 * {@link StoredCommand} and of nothing else.
 *
 * <pre>
 * {"type":"advance", "at":node, "granularity":"action"|"operation"|"marker", "answer":text?, "skip":bool}
 * {"type":"choose_actor", "at":node, "actor":name}
 * {"type":"perform", "at":node, "operation":{…}}       an operation as a scenario writes it
 * {"type":"move_to", "node":node}
 * {"type":"apply_settings", "at":node, "settings":{name:text, …}}
 * {"type":"start_poll", "at":node, "answer_by":"option"|"anchor", "text":text?, "options":[text, …]}
 * {"type":"change_poll", "poll":number, "change":"close"|"reopen"|"reveal"|"end"}
 *
 * node: number of a node of the session, from 0;  x?: left out if there is none
 * </pre>
 *
 * A new command, or a new field that old records lack, leaves the format as it is. Any other change raises it, and
 * {@link #read} goes on reading the formats before.
 */
public final class CommandCodec {
    /** The format that is written. */
    public static final int CURRENT = 1;

    private CommandCodec() {}

    /** The command in format {@link #CURRENT}. */
    public static String write(SessionCommand command) {
        return RecordMapper.text(StoredCommand.of(command));
    }

    /** The command that was written in some format. */
    public static SessionCommand read(int format, String text) throws MalformedRecordException {
        if (format != CURRENT) {
            throw new MalformedRecordException(
                    "The command is of format " + format + "; this program reads format " + CURRENT + ".");
        }
        try {
            return RecordMapper.read(text, StoredCommand.class).toCommand();
        } catch (IllegalArgumentException e) {
            throw new MalformedRecordException("Its field " + e.getMessage() + ".");
        }
    }
}
