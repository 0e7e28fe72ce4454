package sharedpage.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** PROTOCOL.md in its parts: its examples, and the conversation of its last section. */
public record ProtocolDocument(String text) {
    static final Path FILE = Path.of("PROTOCOL.md");
    /** What is shown, such as {@code received: ack}, and the example itself. */
    static final Pattern EXAMPLE =
            Pattern.compile("(?s)<!-- ((?:sent|received|example): \\w+) -->(?:\\n```json\\n(.*?)\\n```)?");

    private static final Pattern SCENARIO = Pattern.compile("(?s)## 9\\. .*?\\n```yaml\\n(.*?)```");
    private static final Pattern CONVERSATION = Pattern.compile("(?s)## 9\\. .*?\\n```text\\n(.*?)```");
    private static final Pattern DELTA = Pattern.compile("(?s)A `delta` turns .*?:\\n\\n(.*?)\\n\\n");
    private static final Pattern QUOTED = Pattern.compile("`(\\w+)`");

    /** As it is in the checkout. */
    public static ProtocolDocument read() {
        try {
            return new ProtocolDocument(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The scenario of the conversation. */
    public String scenario() {
        return only(SCENARIO);
    }

    /** The lines of the conversation. */
    String conversation() {
        return only(CONVERSATION);
    }

    /** The JSON of each wire message that is received, by its type. */
    public Map<String, String> received() {
        return EXAMPLE.matcher(text)
                .results()
                .filter(found -> found.group(1).startsWith("received: "))
                .collect(Collectors.toMap(
                        found -> found.group(1).substring("received: ".length()), found -> found.group(2)));
    }

    /** The words that the list of a delta's parts has in code: the parts, and words of their explanation. */
    public Set<String> deltaWords() {
        return only(DELTA)
                .lines()
                .filter(line -> line.startsWith("- "))
                .flatMap(line -> QUOTED.matcher(line).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private String only(Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElseThrow(() -> new AssertionError("PROTOCOL.md has no part " + pattern));
    }
}
