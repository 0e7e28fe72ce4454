package sharedpage.server.wire;

import java.util.Map;
import java.util.regex.Pattern;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.SettingKind;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is kept of sessions, as lines of JSON: a {@code session}, then its {@code token}s, {@code entry}s and
 * {@code vote}s. Each line says its {@code type}.
 */
public final class JournalJson {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

    private JournalJson() {}

    public static String line(SessionHeader head) {
        ObjectNode json = typed("session")
                .put("id", head.id())
                .put("made", head.made())
                .put("engine", head.engine())
                .put("library", head.library())
                .put("name", head.name())
                .put("text", head.text());
        json.set("settings", StateJson.values(head.settings()));
        return Json.text(json.put("step", head.step()));
    }

    public static String line(AccessToken token) {
        return Json.text(typed("token")
                .put("role", token.role())
                .put("hash", token.hash())
                .put("expires", token.expires()));
    }

    public static String line(JournalEntry entry) {
        ObjectNode json = typed("entry").put("seq", entry.seq()).put("command", entry.command());
        json.set("body", Json.parsed(entry.body()));
        return Json.text(json.put("node", entry.node()).put("hash", entry.hash()));
    }

    public static String line(Ballot vote) {
        ObjectNode json = typed("vote")
                .put("poll", vote.poll())
                .put("round", vote.round())
                .put("participant", vote.participant());
        return Json.text(json.set("choice", Json.parsed(vote.choice())));
    }

    private static ObjectNode typed(String type) {
        return Json.object().put("type", type);
    }

    /** Reads a line; the result is a {@link SessionHeader}, {@link AccessToken}, {@link JournalEntry} or {@link Ballot}. */
    public static Record read(String line) throws RefusedException {
        ObjectReader parts = new ObjectReader("a line of a log", Json.readWithScenario(line));
        Record read = read(parts.text("type"), parts);
        parts.nothingElse();
        return read;
    }

    /** Reads the line of a session. */
    public static SessionHeader head(String line) throws RefusedException {
        if (read(line) instanceof SessionHeader head) {
            return head;
        }
        throw new RefusedException(Refusal.malformed("A log starts with a line of type session.", "Export it again."));
    }

    private static Record read(String type, ObjectReader parts) throws RefusedException {
        return switch (type) {
            case "session" ->
                new SessionHeader(
                        parts.name("id"),
                        parts.longNumber("made"),
                        parts.text("engine"),
                        parts.textOrNull("library"),
                        parts.text("name"),
                        parts.text("text"),
                        settings(parts),
                        parts.number("step"));
            case "token" -> new AccessToken(parts.text("role"), parts.text("hash"), parts.longNumberOrNull("expires"));
            case "entry" ->
                new JournalEntry(
                        parts.number("seq"),
                        parts.textOrNull("command"),
                        Json.text(parts.object("body")),
                        parts.number("node"),
                        parts.text("hash"));
            case "vote" ->
                new Ballot(
                        parts.number("poll"),
                        parts.number("round"),
                        parts.text("participant"),
                        Json.text(parts.object("choice")));
            default ->
                throw new RefusedException(Refusal.malformed(
                        "A log has no lines of this type.", "Export it again with the same version of the program."));
        };
    }

    /** Those that this version can write again; a log of a newer one may have others. */
    private static Map<String, String> settings(ObjectReader parts) throws RefusedException {
        Map<String, String> settings = parts.values("settings");
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            Setting<?> known = Setting.named(setting.getKey()).orElse(null);
            if (known == null
                    || (known.kind() == SettingKind.NUMBER
                            && !WHOLE.matcher(setting.getValue()).matches())) {
                throw parts.wrong("settings." + setting.getKey(), "a setting of this version of the program");
            }
        }
        return settings;
    }
}
