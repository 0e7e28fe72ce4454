package sharedpage.server.view;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import sharedpage.sim.event.Event;
import sharedpage.sim.memory.Bytes;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How values of the model are written that know nothing of JSON: bytes as Base64, and an event with its type first. */
final class ModelTypes extends SimpleModule {
    private static final long serialVersionUID = 1L;

    ModelTypes() {
        addSerializer(new BytesAsBase64());
        setMixInAnnotation(Event.class, EventWithType.class);
    }

    private static final class BytesAsBase64 extends StdSerializer<Bytes> {
        BytesAsBase64() {
            super(Bytes.class);
        }

        @Override
        public void serialize(Bytes bytes, JsonGenerator out, SerializationContext context) {
            out.writeBinary(bytes.toArray());
        }
    }

    /** The type is the simple name of the record; its components follow under their own names. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
    private interface EventWithType {}
}
