package sharedpage.sim.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The problems found in one text so far. A part of the text that was found wrong once is not told again. */
final class Problems {
    /** As many as are told at once. */
    static final int MOST = 20;

    private final String file;
    private final List<Problem> found = new ArrayList<>();
    private final Set<YamlNode> wrong = new HashSet<>();

    Problems(String file) {
        this.file = file;
    }

    void at(SourcePosition place, String what, String mend) {
        found.add(new Problem(file, place.line(), place.column(), what, mend));
    }

    void at(YamlNode part, String what, String mend) {
        if (wrong.add(part)) {
            at(part.place(), what, mend);
        }
    }

    void add(Problem problem) {
        found.add(problem);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Tells in general words of a text in which nothing was found wrong although it breaks its schema. */
    void complete(Structure structure, YamlNode tree) {
        if (isEmpty() && !structure.holds(tree)) {
            at(
                    tree,
                    "This does not fit: expected " + structure.description() + ".",
                    "look at the keys and values once more.");
        }
    }

    /** All of them in the order of the text; if they are too many, the last one says how many are left out. */
    List<Problem> ordered() {
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
                "There are " + (all.size() - MOST + 1) + " more problems from here on; at most " + MOST
                        + " are told at once.",
                "mend the ones above and check again."));
        return first;
    }
}
