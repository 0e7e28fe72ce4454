package sharedpage.sim.scenario.text;

import java.util.Iterator;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;

/** The text of a scenario with its first keys at the left edge, so that whole lines belong to one of them. */
public final class TopLevelNormalizer {
    private static final String CONTINUED = "\n  ";

    private final String text;
    private final Iterator<Event> events;
    private int depth;

    private TopLevelNormalizer(String text) {
        this.text = text;
        this.events = new Parse(LoadSettings.builder().build())
                .parseReader(new SurrogateSafeReader(text))
                .iterator();
    }

    /**
     * The same scenario. A text that is written in this way already stays as it is; of any other, such as one in braces,
     * what stands between the first keys is left out.
     *
     * @param text of a scenario that {@code ScenarioReader} can read
     */
    public static String of(String text) {
        return new TopLevelNormalizer(text).written();
    }

    private String written() {
        Event root = events.next();
        while (root.getEventId() != Event.ID.MappingStart) {
            root = events.next();
        }
        boolean flow = ((CollectionStartEvent) root).getFlowStyle() == FlowStyle.FLOW;
        StringBuilder lines = new StringBuilder();
        boolean atEdge = !flow;
        for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
            int from = key.getStartMark().orElseThrow().getIndex();
            atEdge &= key.getStartMark().orElseThrow().getColumn() == 0;
            String name = slice(from, end(key));
            Event value = events.next();
            int begins = value.getStartMark().orElseThrow().getIndex();
            String rest = slice(begins, passOver(value)).stripTrailing();
            boolean block = value instanceof CollectionStartEvent some && some.getFlowStyle() != FlowStyle.FLOW;
            String gap = block
                    ? CONTINUED + " ".repeat(value.getStartMark().orElseThrow().getColumn())
                    : " ";
            lines.append(name)
                    .append(':')
                    .append(gap)
                    .append(rest.replace("\n", CONTINUED))
                    .append('\n');
        }
        return atEdge && !text.stripTrailing().endsWith("\n...") ? text : lines.toString();
    }

    /** Goes over a value and returns where it ends. */
    private int passOver(Event first) {
        Event last = first;
        depth += first instanceof CollectionStartEvent ? 1 : 0;
        while (depth > 0) {
            last = events.next();
            depth += last instanceof CollectionStartEvent ? 1 : last instanceof CollectionEndEvent ? -1 : 0;
        }
        return end(last);
    }

    private static int end(Event event) {
        return event.getEndMark().orElseThrow().getIndex();
    }

    /** The parser counts code points. */
    private String slice(int from, int to) {
        return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    }
}
