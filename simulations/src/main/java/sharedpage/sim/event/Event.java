package sharedpage.sim.event;

import java.util.Locale;

/**
 * A fact about a step, in names and numbers: no colours, no pixels, no delays. The wire, the picture and
 * the sentences are all made from it. {@link Sentences} has one text for every {@link #key()}.
 */
public sealed interface Event
        permits TransferEvent,
                GroupEvent,
                IllegalCallEvent,
                RobustSemaphoreEvent,
                PagingEvent,
                ProcessEvent,
                MessageEvent,
                CapabilityEvent,
                ObjectAccessEvent,
                Event.Refused,
                Event.Incident {
    /** Under which the catalogue keeps this event's sentence: the type and, where it matters, the variant. */
    default String key() {
        return getClass().getSimpleName();
    }

    /** What the event's sentences may say of it. */
    Placeholders placeholders();

    /**
     * The rules refused a call; nothing changed.
     *
     * @param operation name of the call as the lecture writes it
     * @param reason what decided, as {@link RefusalReason#word}; null where the error says it
     * @param about the group or name in question, or null
     * @param page the page named in the call, or null
     */
    record Refused(String process, String operation, String error, String reason, String about, Integer page)
            implements Event, ErrorEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("operation", operation)
                    .and("error", error)
                    .and("about", about)
                    .and("page", page)
                    .and("asker", asker())
                    .and("subject", subject())
                    .and("request", request());
        }

        @Override
        public String key() {
            return "Refused." + error + (reason == null ? "" : "." + reason);
        }

        /** The caller, as the beginning of a sentence. */
        public String asker() {
            return process.equals("os") ? "The operating system" : process;
        }

        /** The process that does not exist or can't act: the one named in the call, else the caller. */
        public String subject() {
            return about == null ? process : about;
        }

        /** The call in words, for example "enter a group". */
        public String request() {
            return RequestSentences.request(operation.toLowerCase(Locale.ROOT));
        }
    }

    /**
     * An incident: damage that is detected by comparing with the true state.
     *
     * @param process the process that caused it or that it happened to; null if there is none
     * @param victim the process that is harmed, or that owns the memory; null if there is none
     * @param frame where; -1 if it is not about a page frame that was the wrong one
     * @param length how many bytes; 0 if it is not about bytes
     */
    record Incident(String name, String process, String victim, int frame, int length) implements Event {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("name", name)
                    .and("process", process)
                    .and("victim", victim)
                    .and("frame", frame)
                    .and("length", length);
        }

        /**
         * An update is lost in an old frame, or in the right one, when another process overwrites it. An entry may be left
         * behind that leads to no frame.
         */
        @Override
        public String key() {
            String without = frame >= 0
                    ? ""
                    : switch (name) {
                        case "lost_update" -> ".overwritten";
                        case "dangling_entry" -> ".no_frame";
                        default -> "";
                    };
            return "Incident." + name + without;
        }
    }
}
