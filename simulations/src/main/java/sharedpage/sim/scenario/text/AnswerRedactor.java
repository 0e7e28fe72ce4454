package sharedpage.sim.scenario.text;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * The text of a scenario as a class may have it: what gives an answer away ({@code why} and {@code expect} under
 * {@code steps} and {@code programs}, the {@code answer} of a question or the whole of it, and what is asserted of every
 * order) is cut out, all else stays as its author wrote it.
 */
public final class AnswerRedactor {
    private static final Set<String> ANSWERS = Set.of("answer", "why", "expect");
    private static final Set<String> QUESTIONS = Set.of("ask", "why", "expect");
    private static final Set<String> PROMISES = Set.of("always", "eventually");

    private final String text;
    private final Set<String> secrets;
    private final Iterator<Event> events;
    private final List<Cut> cuts = new ArrayList<>();
    private int depth;
    private String part = "";

    /** What is left out: from the first character to before the second. */
    private record Cut(int from, int to) {}

    private AnswerRedactor(String text, Set<String> secrets) {
        this.text = text;
        this.secrets = secrets;
        this.events = new Parse(LoadSettings.builder().build())
                .parseReader(new SurrogateSafeReader(text))
                .iterator();
    }

    /**
     * Cuts the answers out; its questions are left to think about.
     *
     * @param text of a scenario that {@code ScenarioReader} can read
     */
    public static String of(String text) {
        return without(ANSWERS, text);
    }

    /**
     * Cuts the questions out with their answers, so that what is left can be read as a scenario again.
     *
     * @param text of a scenario that {@code ScenarioReader} can read
     */
    public static String withoutQuestions(String text) {
        return without(QUESTIONS, text);
    }

    private static String without(Set<String> secrets, String text) {
        AnswerRedactor handout = new AnswerRedactor(text, secrets);
        while (handout.events.hasNext()) {
            handout.passOver(handout.events.next());
        }
        StringBuilder kept = new StringBuilder(text);
        for (int i = handout.cuts.size() - 1; i >= 0; i--) {
            kept.delete(handout.cuts.get(i).from, handout.cuts.get(i).to);
        }
        return kept.toString();
    }

    /** Goes over a value, looking for keys to cut, and returns where it ends. */
    private int passOver(Event first) {
        if (first.getEventId() == Event.ID.MappingStart) {
            return passOverMap();
        }
        Event last = first;
        if (first.getEventId() == Event.ID.SequenceStart) {
            for (last = events.next(); last.getEventId() != Event.ID.SequenceEnd; last = events.next()) {
                passOver(last);
            }
        }
        return last.getEndMark().map(mark -> position(mark.getIndex())).orElse(0);
    }

    private int passOverMap() {
        boolean isScenario = depth++ == 0;
        boolean ofProcesses = depth == 2 && part.equals("programs");
        boolean inScript = part.equals("steps") || (part.equals("programs") && !ofProcesses);
        int keys = 0;
        int before = cuts.size();
        List<Cut> found = new ArrayList<>();
        Event key = events.next();
        for (; key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
            keys++;
            if (isScenario) {
                part = key instanceof ScalarEvent named ? named.getValue() : "";
            }
            int from = position(key.getStartMark().orElseThrow().getIndex());
            int inner = cuts.size();
            int to = from
                    + text.substring(from, passOver(events.next()))
                            .stripTrailing()
                            .length();
            Set<String> hidden = isScenario ? PROMISES : inScript ? secrets : Set.of();
            if (key instanceof ScalarEvent scalar && hidden.contains(scalar.getValue())) {
                cuts.subList(inner, cuts.size()).clear();
                found.add(new Cut(from, to));
            }
        }
        depth--;
        boolean alone = keys == found.size();
        found.forEach(cut -> cuts.add(widened(cut, alone)));
        cuts.subList(before, cuts.size()).sort((one, other) -> Integer.compare(one.from, other.from));
        return position(key.getEndMark().orElseThrow().getIndex());
    }

    /** The parser counts code points. */
    private int position(int codePoint) {
        return text.offsetByCodePoints(0, codePoint);
    }

    /**
     * A key by itself on its lines goes with them; one among others goes with its comma.
     *
     * @param alone whether the map has no other key, so that the dash before it may go too
     */
    private Cut widened(Cut cut, boolean alone) {
        int line = text.lastIndexOf('\n', cut.from - 1) + 1;
        int next = text.indexOf('\n', cut.to) + 1;
        int end = next == 0 ? text.length() : next;
        String before = text.substring(line, cut.from).strip();
        String after = text.substring(cut.to, end).strip();
        if ((before.isEmpty() || (alone && before.equals("-"))) && after.isEmpty()) {
            return new Cut(line, end);
        }
        if (before.endsWith(",")) {
            return new Cut(text.lastIndexOf(',', cut.from), cut.to);
        }
        int comma = after.startsWith(",") ? text.indexOf(',', cut.to) + 1 : cut.to;
        return new Cut(cut.from, comma);
    }
}
