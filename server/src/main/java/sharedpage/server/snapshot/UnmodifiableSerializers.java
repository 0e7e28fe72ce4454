package sharedpage.server.snapshot;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** How Kryo is to write the two kinds of collections of the model that it does not know: as copies in the same order. */
final class UnmodifiableSerializers {
    static final Serializer<Set<?>> SET = new Serializer<>(true, true) {
        @Override
        public void write(Kryo kryo, Output out, Set<?> set) {
            kryo.writeObject(out, new LinkedHashSet<>(set));
        }

        @Override
        public Set<?> read(Kryo kryo, Input in, Class<? extends Set<?>> type) {
            LinkedHashSet<?> copy = kryo.readObject(in, LinkedHashSet.class);
            return Collections.unmodifiableSet(copy);
        }
    };

    static final Serializer<Map<?, ?>> MAP = new Serializer<>(true, true) {
        @Override
        public void write(Kryo kryo, Output out, Map<?, ?> map) {
            kryo.writeObject(out, new LinkedHashMap<>(map));
        }

        @Override
        public Map<?, ?> read(Kryo kryo, Input in, Class<? extends Map<?, ?>> type) {
            LinkedHashMap<?, ?> copy = kryo.readObject(in, LinkedHashMap.class);
            return Collections.unmodifiableMap(copy);
        }
    };

    private UnmodifiableSerializers() {}
}
