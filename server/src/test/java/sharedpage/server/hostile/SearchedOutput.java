package sharedpage.server.hostile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes lines, counts them and keeps only those in which something is found, and of these only the first. */
final class SearchedOutput extends OutputStream {
    private static final int MOST_KEPT = 20;
    /** A line that is longer is looked at in pieces. */
    private static final int LINE_BYTES = 65_536;

    private final List<String> wanted = new ArrayList<>();
    private final List<String> found = new ArrayList<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long lines;

    /** Searches what is said from now on for this, too. */
    synchronized SearchedOutput searchFor(String text) {
        wanted.add(text);
        return this;
    }

    @Override
    public synchronized void write(int one) {
        line.write(one);
        if (one == '\n' || line.size() >= LINE_BYTES) {
            look();
        }
    }

    private void look() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        lines++;
        if (found.size() < MOST_KEPT && wanted.stream().anyMatch(text::contains)) {
            found.add(text);
        }
    }

    /** The first of the lines in which something was found. */
    synchronized List<String> found() {
        return List.copyOf(found);
    }

    /** How many lines were looked at. */
    synchronized long lines() {
        return lines;
    }
}
