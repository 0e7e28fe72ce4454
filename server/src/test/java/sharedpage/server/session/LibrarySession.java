package sharedpage.server.session;

import java.util.Map;
import sharedpage.server.refusal.RefusedException;
import sharedpage.sim.scenario.library.Library;
import sharedpage.sim.scenario.reader.ScenarioReader;

/** A session at step 0 of a scenario of the library, under its own settings. */
public final class LibrarySession {
    private LibrarySession() {}

    public static Session of(String name) {
        try {
            return new Session(
                    RefusedException.orRefuse(
                            ScenarioReader.read(name, Library.text(name).orElseThrow())),
                    name,
                    Map.of());
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }
}
