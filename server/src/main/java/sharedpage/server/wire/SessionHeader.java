package sharedpage.server.wire;

import java.util.Map;

/**
 * From what a session was made: with its entries, all that is needed to have it again.
 *
 * @param id of the session
 * @param made when, in milliseconds since 1970; for people only
 * @param engine version of the program that carried it out
 * @param library name of the scenario in the library, or null
 * @param name of the scenario's file or lesson
 * @param text of the scenario
 * @param settings other than the scenario's, each as text
 * @param step how many steps were gone before the first entry
 */
public record SessionHeader(
        String id,
        long made,
        String engine,
        String library,
        String name,
        String text,
        Map<String, String> settings,
        int step) {
    public SessionHeader {
        settings = Map.copyOf(settings);
    }
}
