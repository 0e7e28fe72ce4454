package sharedpage.server.wire;

import java.util.List;
import java.util.Map;
import sharedpage.server.limits.Limit;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.view.ConstraintViolation;
import sharedpage.server.view.Json;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * The body of a request for a comparison of machines. Of {@code scenario}, {@code text} and {@code session} one is given.
 *
 * @param settings of the first machine, other than the scenario's, each as text
 * @param with for each further machine its settings, or the lesson it carries out, in the words of an address
 */
public record CompareRequest(
        String scenario,
        String text,
        @Identifier.Optional String session,
        @JsonDeserialize(contentUsing = ScalarText.class) Map<String, String> settings,
        List<String> with) {
    private static final int MOST = Limit.COMPARED_MACHINES.value();
    private static final int LONGEST = Limit.VARIANT_CHARACTERS.value();

    public CompareRequest {
        new ScenarioSubject(scenario, text, session);
        settings = settings == null ? Map.of() : Map.copyOf(settings);
        with = with == null ? List.of() : with;
        ConstraintViolation.unless(
                with.size() <= MOST && with.stream().allMatch(one -> one != null && one.length() <= LONGEST),
                "with",
                "a list of at most " + MOST + " texts of at most " + LONGEST + " characters");
    }

    /** What the first machine carries out. */
    public ScenarioSubject subject() {
        return new ScenarioSubject(scenario, text, session);
    }

    /** Reads the body of the request. */
    public static CompareRequest read(String body) throws RefusedException {
        return RecordReader.read(Json.readWithScenario(body), CompareRequest.class, "the request for a comparison");
    }
}
