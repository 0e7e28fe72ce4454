package sharedpage.server.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.library.Library;
import sharedpage.sim.scenario.reader.ScenarioReader;

/** The parsed scenarios of the library; each is parsed once. */
final class LibraryScenarios {
    private LibraryScenarios() {}

    /** Parsed when first used, so that the server starts sooner. */
    private static final class ParsedLibrary {
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

    /** Parses them in the background, before the first request needs them. */
    static void loadInBackground() {
        Thread reader = new Thread(LibraryScenarios::all, "library");
        reader.setDaemon(true);
        reader.start();
    }

    /** All lessons, in the order in which they are taught. */
    static List<Scenario> all() {
        return List.copyOf(ParsedLibrary.ALL.values());
    }

    /** A lesson, or a scenario of the verdict. */
    static Optional<Scenario> named(String name) {
        if (name.startsWith(Library.VERDICT)) {
            return Library.text(name)
                    .flatMap(text -> ScenarioReader.read(name, text).value());
        }
        return Optional.ofNullable(ParsedLibrary.ALL.get(name));
    }

    static HttpProblemException unknown() {
        return new HttpProblemException(
                404,
                "The library has no scenario of that name.",
                "Choose one of: " + String.join(", ", Library.names()) + ".");
    }
}
