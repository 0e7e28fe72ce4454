package sharedpage.server.wire;

import java.util.Map;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.view.ConstraintViolation;
import sharedpage.server.view.Json;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * The body of a request for a new session.
 *
 * @param scenario name of a scenario in the library, or null if a text is given
 * @param text of a scenario, or null if a name is given
 * @param settings other than the scenario's, each as text
 * @param step how many steps to make first
 */
public record SessionRequest(
        String scenario,
        String text,
        @JsonDeserialize(contentUsing = ScalarText.class) Map<String, String> settings,
        Integer step) {
    public SessionRequest {
        ConstraintViolation.unless(
                (scenario == null) != (text == null),
                "scenario",
                "the name of a scenario in the library, or else give \"text\": a scenario");
        settings = settings == null ? Map.of() : Map.copyOf(settings);
        step = step == null ? 0 : step;
    }

    /** Reads the body of the request. */
    public static SessionRequest read(String body) throws RefusedException {
        return RecordReader.read(Json.readWithScenario(body), SessionRequest.class, "the request for a session");
    }
}
