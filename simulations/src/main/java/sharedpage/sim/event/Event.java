package sharedpage.sim.event;

/**
 * A fact that a step brought about, in names and numbers: no colours, no pixels, no delays. The wire, the picture and
 * the sentences are all made from it. {@link Sentences} has one text for every {@link #key()}.
 */
public sealed interface Event
        permits TransferEvent, GroupEvent, PagingEvent, ProcessEvent, Event.Refused, Event.Incident {
    /** Under which the catalogue keeps this event's sentence: the type and, where it matters, the variant. */
    default String key() {
        return getClass().getSimpleName();
    }

    /**
     * The rules refused a call; nothing changed.
     *
     * @param operation name of the call as the lecture writes it
     * @param about the group or name in question, or null
     * @param page the page named in the call, or null
     */
    record Refused(String process, String operation, String error, String about, Integer page) implements Event {
        @Override
        public String key() {
            return "Refused." + error;
        }
    }

    /** Something happened that the model calls wrong, noticed by comparing with whose the frames are. */
    record Incident(String name, String process, String victim, int frame, int length) implements Event {
        @Override
        public String key() {
            return "Incident." + name;
        }
    }
}
