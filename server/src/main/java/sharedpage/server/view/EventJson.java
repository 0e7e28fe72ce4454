package sharedpage.server.view;

import sharedpage.sim.event.Event;
import tools.jackson.databind.node.ObjectNode;

/** Events in their wire form: the type, then the components of the record under their own names. */
public final class EventJson {
    private EventJson() {}

    public static ObjectNode of(Event event) {
        return Json.object().put("type", event.getClass().getSimpleName()).setAll(Json.tree((Record) event));
    }
}
