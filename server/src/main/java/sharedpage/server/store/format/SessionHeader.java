package sharedpage.server.store.format;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * From what a session was made: with its entries, all that is needed to make it again.
 *
 * @param id of the session: 1 to 64 characters of {@code A-Z a-z 0-9 _ -}
 * @param created milliseconds since 1970; for people only
 * @param program version of the program that made it; for people only
 * @param library name of the scenario in the library, or null
 * @param scenarioName name of the scenario's file or lesson
 * @param scenarioText the scenario as it was written
 * @param settings other than the scenario's, each as text
 * @param skippedSteps steps that were made before the first entry
 */
public record SessionHeader(
        String id,
        long created,
        String program,
        String library,
        String scenarioName,
        String scenarioText,
        Map<String, String> settings,
        int skippedSteps) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public SessionHeader {
        Fields.require(ID.matcher(id).matches(), "id", "1 to 64 characters of A-Z a-z 0-9 _ -");
        Fields.require(skippedSteps >= 0, "skipped_steps", "a whole number of 0 or more");
        settings = Map.copyOf(settings);
    }
}
