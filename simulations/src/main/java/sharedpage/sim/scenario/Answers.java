package sharedpage.sim.scenario;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Takes the answers out of a lesson, so that it can be shown to those who are to find them. */
public final class Answers {
    private static final List<List<String>> TAKEN = List.of(List.of("steps", "ask", "answer"), List.of("steps", "why"));

    private final int[] text;
    private final List<Part> parts = new ArrayList<>();

    /** Characters of the text from one number to before another. */
    private record Part(int from, int to) {}

    /** A list or map that is open; {@code key} is the one whose value comes next, or null. */
    private static final class Open {
        private final boolean map;
        private final boolean flow;
        private ScalarEvent key;

        Open(CollectionStartEvent start) {
            map = start.getEventId() == Event.ID.MappingStart;
            flow = start.isFlow();
        }
    }

    private Answers(String text) {
        this.text = text.codePoints().toArray();
    }

    /**
     * The text of a scenario without every {@code answer} and {@code why} of its steps, otherwise as it was written.
     *
     * @return the empty text if it can't be read, since then the answers can't be found
     */
    public static String removedFrom(String text) {
        Answers answers = new Answers(text);
        try {
            answers.find(new Parse(LoadSettings.builder().build()).parseString(text));
        } catch (YamlEngineException e) {
            return "";
        }
        return answers.rest();
    }

    private void find(Iterable<Event> events) {
        Deque<Open> open = new ArrayDeque<>();
        for (Event event : events) {
            Open around = open.peek();
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> open.push(new Open((CollectionStartEvent) event));
                case MappingEnd, SequenceEnd -> {
                    open.pop();
                    valueEnds(open, event);
                }
                case Scalar -> {
                    if (around != null && around.map && around.key == null) {
                        around.key = (ScalarEvent) event;
                    } else {
                        valueEnds(open, event);
                    }
                }
                case Alias -> valueEnds(open, event);
                default -> {}
            }
        }
    }

    private void valueEnds(Deque<Open> open, Event event) {
        Open around = open.peek();
        if (around == null || around.key == null) {
            return;
        }
        List<String> path = new ArrayList<>();
        open.descendingIterator().forEachRemaining(each -> {
            if (each.key != null) {
                path.add(each.key.getValue());
            }
        });
        if (TAKEN.contains(path)) {
            int from = around.key.getStartMark().orElseThrow().getIndex();
            int to = event.getEndMark().orElseThrow().getIndex();
            parts.add(around.flow ? withComma(from, to) : withLine(from, to));
        }
        around.key = null;
    }

    /** With the comma that keeps it apart from what stays. */
    private Part withComma(int from, int to) {
        int after = skip(to, +1, " \n");
        int before = skip(from - 1, -1, " \n");
        if (at(after) == ',') {
            return new Part(from, skip(after + 1, +1, " "));
        }
        return new Part(at(before) == ',' ? before : from, to);
    }

    /** With the whole line if nothing else is on it. */
    private Part withLine(int from, int to) {
        int lineStart = skip(from - 1, -1, " ");
        boolean wholeLines = at(lineStart) == '\n' && (at(to - 1) == '\n' || at(skip(to, +1, " ")) == '\n');
        return wholeLines ? new Part(lineStart, at(to - 1) == '\n' ? to - 1 : skip(to, +1, " ")) : new Part(from, to);
    }

    private int at(int index) {
        return index >= 0 && index < text.length ? text[index] : '\n';
    }

    private int skip(int index, int direction, String these) {
        int at = index;
        while (at >= 0 && at < text.length && these.indexOf(text[at]) >= 0) {
            at += direction;
        }
        return at;
    }

    private String rest() {
        StringBuilder rest = new StringBuilder();
        int at = 0;
        for (Part part : parts) {
            int from = Math.max(at, part.from);
            rest.append(new String(text, at, from - at));
            at = part.to;
        }
        return rest.append(new String(text, at, text.length - at)).toString();
    }
}
