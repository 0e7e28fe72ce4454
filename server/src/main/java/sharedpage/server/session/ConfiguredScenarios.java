package sharedpage.server.session;

import java.util.LinkedHashMap;
import java.util.Map;
import sharedpage.server.refusal.RefusedException;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.reader.ScenarioReader;

/**
 * The scenario of a session under the settings that were chosen in it. Reading it takes as long as many steps, and a class
 * goes to and fro between a few settings, so the last ones are remembered.
 */
final class ConfiguredScenarios {
    private static final int REMEMBERED = 32;

    private final Scenario written;
    private final Map<Map<String, String>, ConfiguredScenario> last = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Map<String, String>, ConfiguredScenario> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Of a scenario as its author wrote it. */
    ConfiguredScenarios(Scenario written) {
        this.written = written;
    }

    /**
     * The scenario under these settings.
     *
     * @param settings that shall differ, each as text
     * @throws RefusedException if there is no such setting, or it cannot have that value
     */
    ConfiguredScenario under(Map<String, String> settings) throws RefusedException {
        ConfiguredScenario known = last.get(settings);
        if (known == null) {
            known = read(settings);
            last.put(Map.copyOf(settings), known);
        }
        return known;
    }

    private ConfiguredScenario read(Map<String, String> settings) throws RefusedException {
        if (settings.isEmpty()) {
            return ConfiguredScenario.of(written, settings);
        }
        Scenario changed = RefusedException.orRefuse(ScenarioReader.read(written.name(), written.text(), settings));
        return ConfiguredScenario.of(changed, changed.settings().differingFrom(written.settings()));
    }
}
