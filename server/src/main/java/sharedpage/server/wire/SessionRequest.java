package sharedpage.server.wire;

import java.util.Map;

/**
 * What one asks for who makes a session.
 *
 * @param library name of a scenario in the library, or null if a text is given
 * @param text of a scenario, or null if a name is given
 * @param settings other than the scenario's, each as text
 * @param step how many steps to go before the first look
 */
public record SessionRequest(String library, String text, Map<String, String> settings, int step) {

    /** Reads the body of the request. */
    public static SessionRequest read(String body) throws RefusedException {
        ObjectReader parts = new ObjectReader("the request for a session", Json.readWithScenario(body));
        String library = parts.textOrNull("scenario");
        String text = parts.textOrNull("text");
        Map<String, String> settings = parts.values("settings");
        Integer step = parts.numberOrNull("step");
        parts.nothingElse();
        if ((library == null) == (text == null)) {
            throw new RefusedException(Refusal.malformed(
                    "A session is made from a scenario of the library or from a text.",
                    "Give either \"scenario\": a name, or \"text\": a scenario."));
        }
        return new SessionRequest(library, text, settings, step == null ? 0 : step);
    }
}
