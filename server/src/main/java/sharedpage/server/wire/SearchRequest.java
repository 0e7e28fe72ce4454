package sharedpage.server.wire;

import java.util.List;
import java.util.Map;
import sharedpage.server.limits.Limit;

/**
 * What somebody asks for who wants to know what can go wrong.
 *
 * @param subject the scenario in which it is looked for
 * @param settings other than the scenario's, each as text
 * @param properties what to look for; empty for what is usual
 * @param others how many that were found before do not count
 */
public record SearchRequest(
        ScenarioSubject subject, Map<String, String> settings, List<String> properties, int others) {
    private static final int MOST_PROPERTIES = Limit.SEARCH_PROPERTIES.value();
    private static final int LONGEST = Limit.JSON_NAME_CHARACTERS.value();

    /** Reads the body of the request. */
    public static SearchRequest read(String body) throws RefusedException {
        ObjectReader parts = new ObjectReader("the request for a search", Json.readWithScenario(body));
        ScenarioSubject subject = ScenarioSubject.read(parts);
        Map<String, String> settings = parts.values("settings");
        List<String> properties =
                parts.has("properties") ? parts.texts("properties", 1, MOST_PROPERTIES, LONGEST) : List.of();
        Integer others = parts.numberOrNull("others");
        parts.nothingElse();
        return new SearchRequest(subject, settings, properties, others == null ? 0 : others);
    }
}
