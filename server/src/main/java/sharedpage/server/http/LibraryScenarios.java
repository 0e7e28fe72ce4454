package sharedpage.server.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sharedpage.sim.scenario.Library;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.ScenarioReader;

/** The scenarios of the library, each read once: they cannot change while the server runs. */
final class LibraryScenarios {
    private LibraryScenarios() {}

    /** Read when first asked for, so that the server is there before them. */
    private static final class Loaded {
        static final Map<String, Scenario> ALL = read();

        private static Map<String, Scenario> read() {
            Map<String, Scenario> all = new LinkedHashMap<>();
            for (String name : Library.names()) {
                String text = Library.text(name).orElseThrow();
                all.put(name, ScenarioReader.read(name, text).value().orElseThrow());
            }
            return all;
        }
    }

    /** Reads them before anybody asks, beside whatever else is going on. */
    static void loadInBackground() {
        Thread reader = new Thread(LibraryScenarios::all, "library");
        reader.setDaemon(true);
        reader.start();
    }

    /** All, in the order in which they are taught. */
    static List<Scenario> all() {
        return List.copyOf(Loaded.ALL.values());
    }

    /** A lesson, or a scenario of the verdict. */
    static Optional<Scenario> named(String name) {
        if (name.startsWith(Library.VERDICT)) {
            return Library.text(name)
                    .flatMap(text -> ScenarioReader.read(name, text).value());
        }
        return Optional.ofNullable(Loaded.ALL.get(name));
    }

    static HttpProblemException unknown() {
        return new HttpProblemException(
                404,
                "The library has no scenario of that name.",
                "Take one of: " + String.join(", ", Library.names()) + ".");
    }
}
