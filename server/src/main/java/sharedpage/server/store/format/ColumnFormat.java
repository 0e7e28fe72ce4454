package sharedpage.server.store.format;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sharedpage.server.session.Role;

/** Values that one column of a table holds as text, here and in exported files. */
public final class ColumnFormat {
    private ColumnFormat() {}

    /** Settings: a JSON object of texts, the names in order. */
    public static String ofSettings(Map<String, String> settings) {
        return RecordMapper.text(new TreeMap<>(settings));
    }

    public static Map<String, String> toSettings(String text) throws MalformedRecordException {
        Map<?, ?> read = RecordMapper.read(text, Map.class);
        return read.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> String.valueOf(entry.getKey()), entry -> String.valueOf(entry.getValue())));
    }

    /** A role: {@code host} or {@code viewer}. */
    public static String ofRole(Role role) {
        return switch (role) {
            case HOST -> "host";
            case VIEWER -> "viewer";
        };
    }

    public static Role toRole(String text) throws MalformedRecordException {
        return switch (text == null ? "" : text) {
            case "host" -> Role.HOST;
            case "viewer" -> Role.VIEWER;
            default -> throw new MalformedRecordException("Its field \"role\" is neither host nor viewer.");
        };
    }
}
