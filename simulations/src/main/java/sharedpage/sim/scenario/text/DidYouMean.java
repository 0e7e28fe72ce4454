package sharedpage.sim.scenario.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class DidYouMean {
    private DidYouMean() {}

    /** " Did you mean …?", or an empty text if no name is near enough. */
    public static String hint(String written, Collection<String> names) {
        return nearest(written, names)
                .map(name -> " Did you mean " + name + "?")
                .orElse("");
    }

    public static Optional<String> nearest(String written, Collection<String> names) {
        int length = written.length();
        int farthest = length < 2 ? 0 : length < 4 ? 1 : length < 7 ? 2 : 3;
        return names.stream()
                .filter(name -> distance(written, name) <= farthest)
                .min(Comparator.comparingInt(name -> distance(written, name)));
    }

    /** How many letters must be put in, taken out, changed or swapped with the next to make one word of the other. */
    private static int distance(String one, String other) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        if (Math.abs(from.length() - to.length()) > 3) {
            return Integer.MAX_VALUE;
        }
        int[] twoAbove = new int[0];
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1);
                row[j] = swapped ? Math.min(row[j], twoAbove[j - 2] + 1) : row[j];
            }
            twoAbove = above;
            above = row;
        }
        return above[to.length()];
    }
}
