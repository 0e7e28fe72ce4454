package sharedpage.server.wire;

import java.util.List;
import java.util.Map;
import sharedpage.server.limits.Limit;

/**
 * What somebody asks for who wants to compare machines.
 *
 * @param subject what the first machine carries out
 * @param settings of the first machine, other than the scenario's, each as text
 * @param with for each further machine its settings, or the lesson it carries out, in the words of an address
 */
public record CompareRequest(ScenarioSubject subject, Map<String, String> settings, List<String> with) {
    private static final int MOST = Limit.COMPARED_MACHINES.value();
    private static final int LONGEST = Limit.VARIANT_CHARACTERS.value();

    /** Reads the body of the request. */
    public static CompareRequest read(String body) throws RefusedException {
        ObjectReader parts = new ObjectReader("the request for a comparison", Json.readWithScenario(body));
        ScenarioSubject subject = ScenarioSubject.read(parts);
        Map<String, String> settings = parts.values("settings");
        List<String> with = parts.has("with") ? parts.texts("with", 0, MOST, LONGEST) : List.of();
        parts.nothingElse();
        return new CompareRequest(subject, settings, with);
    }
}
