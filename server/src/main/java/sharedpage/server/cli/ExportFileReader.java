package sharedpage.server.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sharedpage.server.limits.Limit;
import sharedpage.server.session.AccessToken;
import sharedpage.server.session.Ballot;
import sharedpage.server.store.format.ExportFormat;
import sharedpage.server.store.format.JournalEntry;
import sharedpage.server.store.format.MalformedRecordException;
import sharedpage.server.store.format.SessionHeader;
import sharedpage.server.store.format.SessionRecord;

/** Reads the output of {@code export} one session at a time, so that memory does not grow with the file. */
final class ExportFileReader implements AutoCloseable {

    private final Path file;
    private final BufferedReader reader;
    private final StringBuilder text = new StringBuilder();
    private int line;
    private Record next;

    /**
     * Opens the file and reads its first line.
     *
     * @throws UsageException if the file cannot be read or is not the output of {@code export}
     */
    ExportFileReader(Path file) throws UsageException {
        this.file = file;
        try {
            if (Files.size(file) > Limit.IMPORT_FILE_BYTES.value()) {
                throw new UsageException(
                        file + " is longer than " + Limit.IMPORT_FILE_BYTES + ". Export fewer sessions into one file.");
            }
            this.reader = Files.newBufferedReader(file);
        } catch (IOException e) {
            throw unreadable();
        }
        try {
            next = read();
            if (next == null) {
                throw new UsageException(file + " is empty.");
            }
        } catch (UsageException e) {
            close();
            throw e;
        }
    }

    /**
     * The next session; empty after the last one.
     *
     * @throws UsageException if it is not the output of {@code export}
     */
    Optional<SessionRecord> session() throws UsageException {
        if (next == null) {
            return Optional.empty();
        }
        if (!(next instanceof SessionHeader head)) {
            throw new UsageException(file + ":" + line + ": The line of the session is missing. Export it again.");
        }
        List<AccessToken> tokens = new ArrayList<>();
        List<JournalEntry> entries = new ArrayList<>();
        List<Ballot> ballots = new ArrayList<>();
        int last = line + Limit.IMPORT_SESSION_LINES.value();
        for (next = read(); next != null && !(next instanceof SessionHeader); next = read()) {
            if (next instanceof AccessToken token) {
                tokens.add(token);
            } else if (next instanceof Ballot ballot) {
                ballots.add(ballot);
            } else if (next instanceof JournalEntry entry) {
                requireNext(head, entries.size() + 1, entry.seq());
                entries.add(entry);
            }
            if (line >= last) {
                throw new UsageException(
                        file + ":" + line + ": A session has at most " + Limit.IMPORT_SESSION_LINES + ".");
            }
        }
        return Optional.of(new SessionRecord(head, tokens, entries, ballots));
    }

    private void requireNext(SessionHeader head, int wanted, int seq) throws UsageException {
        if (seq != wanted) {
            throw new UsageException(
                    file + ": Entry " + wanted + " of session " + head.id() + " is missing. Export it again.");
        }
    }

    /** The record in the next line; null after the last one. */
    private Record read() throws UsageException {
        try {
            if (!readLine()) {
                return null;
            }
            line++;
            return ExportFormat.read(text.toString());
        } catch (CharacterCodingException e) {
            throw new UsageException(file + " is not UTF-8.");
        } catch (IOException e) {
            throw unreadable();
        } catch (MalformedRecordException e) {
            throw new UsageException(file + ":" + line + ": " + e.getMessage() + " Export it again.");
        }
    }

    /** Whether there was another line; {@link BufferedReader#readLine} has no limit. */
    private boolean readLine() throws IOException, UsageException {
        text.setLength(0);
        int one = reader.read();
        boolean any = one >= 0;
        for (; one >= 0 && one != '\n'; one = reader.read()) {
            text.append((char) one);
            if (text.length() > Limit.IMPORT_LINE_CHARACTERS.value()) {
                throw new UsageException(
                        file + ":" + (line + 1) + ": A line has at most " + Limit.IMPORT_LINE_CHARACTERS + ".");
            }
        }
        return any;
    }

    private UsageException unreadable() {
        return new UsageException("The file " + file + " can't be read.");
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            // nothing was written
        }
    }
}
