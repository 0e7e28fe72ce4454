package sharedpage.sim.scenario.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The problems found in one text so far. */
public final class Problems {
    /** At most so many are reported. */
    static final int MOST = 20;

    private final String file;
    private final List<Problem> found = new ArrayList<>();
    private final Set<YamlNode> wrong = new HashSet<>();
    private final Set<YamlNode> reported = new HashSet<>();

    public Problems(String file) {
        this.file = file;
    }

    public void at(SourcePosition position, String what, String hint) {
        found.add(new Problem(file, position.line(), position.column(), what, hint));
    }

    /** Reports what is wrong with a node; only the first such problem of a node is kept. */
    public void at(YamlNode node, String what, String hint) {
        if (reported.add(node)) {
            within(node, what, hint);
        }
    }

    /** Reports one of several things that a map lacks. */
    public void within(YamlNode map, String what, String hint) {
        wrong.add(map);
        at(map.position(), what, hint);
    }

    /** Reports what is wrong with a key of a map. */
    public void atKey(YamlNode map, String key, String what, String hint) {
        wrong.add(map);
        at(map.keyPosition(key), what, hint);
    }

    public void add(Problem problem) {
        found.add(problem);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether a problem of a node or of one below it was reported, so that no operation can be made of it. */
    public boolean concern(YamlNode node) {
        return !wrong.isEmpty()
                && (wrong.contains(node)
                        || node.items().stream().anyMatch(this::concern)
                        || node.fields().values().stream().anyMatch(field -> concern(field.value())));
    }

    /** All of them in the order of the text; if there are too many, the last one says how many are left out. */
    public List<Problem> ordered() {
        List<Problem> all = found.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
        if (all.size() <= MOST) {
            return all;
        }
        List<Problem> first = new ArrayList<>(all.subList(0, MOST - 1));
        Problem next = all.get(MOST - 1);
        first.add(new Problem(
                next.file(),
                next.line(),
                next.column(),
                "There are " + (all.size() - MOST + 1) + " more problems from here on; at most " + MOST + " are shown.",
                "correct the ones above and check again."));
        return first;
    }
}
