package sharedpage.server.protocol;

import java.util.List;
import java.util.Map;

/**
 * What somebody asks for who wants to know what can go wrong.
 *
 * @param library name of a scenario in the library, or null if a text is given
 * @param text of a scenario, or null if a name is given
 * @param settings other than the scenario's, each as text
 * @param properties what to look for; empty for what is usual
 * @param others how many that were found before do not count
 */
public record SearchRequest(
        String library, String text, Map<String, String> settings, List<String> properties, int others) {
    private static final int MOST_PROPERTIES = 20;
    private static final int LONGEST = 64;

    /** Reads the body of the request. */
    public static SearchRequest read(String body) throws RefusedException {
        Parts parts = new Parts("the request for a search", Json.readWithScenario(body));
        String library = parts.textOrNull("scenario");
        String text = parts.textOrNull("text");
        Map<String, String> settings = parts.values("settings");
        List<String> properties =
                parts.has("properties") ? parts.texts("properties", 1, MOST_PROPERTIES, LONGEST) : List.of();
        Integer others = parts.numberOrNull("others");
        parts.nothingElse();
        if ((library == null) == (text == null)) {
            throw new RefusedException(Refusal.malformed(
                    "A search is made in a scenario of the library or in a text.",
                    "Give either \"scenario\": a name, or \"text\": a scenario."));
        }
        return new SearchRequest(library, text, settings, properties, others == null ? 0 : others);
    }
}
