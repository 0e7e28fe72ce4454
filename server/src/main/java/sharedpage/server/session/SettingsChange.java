package sharedpage.server.session;

import sharedpage.server.refusal.RefusedException;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;

/**
 * A branch on which other settings hold.
 *
 * @param end its last node
 * @param refused operations that the rules refused on the way there
 */
record SettingsChange(Node end, int refused) {

    /**
     * A structural setting makes another machine, on which what led to {@code at} is done again; any other one holds from
     * there on.
     */
    static SettingsChange from(Node at, ConfiguredScenario course, StepTree tree) throws RefusedException {
        Settings old = at.scenario().scenario().settings();
        Settings now = course.scenario().settings();
        if (now.differingFrom(old).keySet().stream().anyMatch(SettingsChange::isStructural)) {
            OperationReplay replay = OperationReplay.of(at, tree, course);
            return new SettingsChange(replay.end(), replay.refused());
        }
        return new SettingsChange(tree.addTwin(at, course), 0);
    }

    private static boolean isStructural(String key) {
        return Setting.named(key).orElseThrow().isStructural();
    }
}
