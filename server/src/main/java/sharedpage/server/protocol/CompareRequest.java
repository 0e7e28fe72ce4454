package sharedpage.server.protocol;

import java.util.List;
import java.util.Map;

/**
 * What somebody asks for who wants to compare machines.
 *
 * @param subject what the first machine carries out
 * @param settings of the first machine, other than the scenario's, each as text
 * @param with for each further machine its settings, or the lesson it carries out, in the words of an address
 */
public record CompareRequest(Subject subject, Map<String, String> settings, List<String> with) {
    private static final int MOST = 8;
    private static final int LONGEST = 1_000;

    /** Reads the body of the request. */
    public static CompareRequest read(String body) throws RefusedException {
        Parts parts = new Parts("the request for a comparison", Json.readWithScenario(body));
        Subject subject = Subject.read(parts);
        Map<String, String> settings = parts.values("settings");
        List<String> with = parts.has("with") ? parts.texts("with", 0, MOST, LONGEST) : List.of();
        parts.nothingElse();
        return new CompareRequest(subject, settings, with);
    }
}
