package sharedpage.server.wire;

import java.util.List;
import java.util.Map;
import sharedpage.server.limits.Limit;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.view.ConstraintViolation;
import sharedpage.server.view.Json;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * The body of a request for a search. Of {@code scenario}, {@code text} and {@code session} one is given.
 *
 * @param id by which a repeated request is known; or null
 * @param settings other than the scenario's, each as text
 * @param properties what to look for; empty for the usual ones
 * @param others how many that were found before do not count
 */
public record SearchRequest(
        @Identifier.Optional String id,
        String scenario,
        String text,
        @Identifier.Optional String session,
        @JsonDeserialize(contentUsing = ScalarText.class) Map<String, String> settings,
        List<String> properties,
        Integer others) {
    private static final int MOST_PROPERTIES = Limit.SEARCH_PROPERTIES.value();
    private static final int LONGEST = Limit.JSON_NAME_CHARACTERS.value();

    public SearchRequest {
        new ScenarioSubject(scenario, text, session);
        settings = settings == null ? Map.of() : Map.copyOf(settings);
        boolean fit = properties == null
                || (!properties.isEmpty()
                        && properties.size() <= MOST_PROPERTIES
                        && properties.stream()
                                .allMatch(one -> one != null && !one.isBlank() && one.length() <= LONGEST));
        ConstraintViolation.unless(
                fit, "properties", "a list of 1 to " + MOST_PROPERTIES + " texts of 1 to " + LONGEST + " characters");
        properties = properties == null ? List.of() : List.copyOf(properties);
        others = others == null ? 0 : others;
    }

    /** The scenario in which it is looked for. */
    public ScenarioSubject subject() {
        return new ScenarioSubject(scenario, text, session);
    }

    /** Reads the body of the request. */
    public static SearchRequest read(String body) throws RefusedException {
        return RecordReader.read(Json.readWithScenario(body), SearchRequest.class, "the request for a search");
    }
}
