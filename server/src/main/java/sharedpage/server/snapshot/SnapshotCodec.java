package sharedpage.server.snapshot;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoException;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.util.DefaultClassResolver;
import com.esotericsoftware.kryo.util.DefaultInstantiatorStrategy;
import com.esotericsoftware.kryo.util.MapReferenceResolver;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.objenesis.strategy.StdInstantiatorStrategy;
import sharedpage.server.session.SessionSnapshot;
import sharedpage.server.store.format.StoredSnapshot;

/**
 * A snapshot as bytes: the values as Kryo writes them, each once, in gzip, which has a checksum. They mean something to the
 * build alone that wrote them, so they need no version.
 */
public final class SnapshotCodec {
    static {
        // Fields are read by reflection, not by sun.misc.Unsafe, of which newer JVMs warn.
        System.setProperty("kryo.unsafe", "false");
    }

    private SnapshotCodec() {}

    /** A snapshot as it is stored. */
    public static StoredSnapshot encoded(SessionSnapshot snapshot) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Output out = new Output(new GZIPOutputStream(bytes))) {
            kryo().writeObject(out, snapshot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StoredSnapshot(BuildFingerprint.here(), bytes.toByteArray());
    }

    /**
     * The snapshot that was stored.
     *
     * @throws UnusableSnapshotException if another build stored it, or it is damaged
     */
    public static SessionSnapshot decoded(StoredSnapshot stored) throws UnusableSnapshotException {
        if (!stored.build().equals(BuildFingerprint.here())) {
            throw new UnusableSnapshotException("it was written by another build of this program");
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(stored.content()))) {
            // The checksum comes last, so nothing is made of the bytes before all are read.
            return kryo().readObject(new Input(in.readAllBytes()), SessionSnapshot.class);
        } catch (IOException | KryoException | StackOverflowError e) {
            throw new UnusableSnapshotException("it cannot be read: " + e);
        }
    }

    private static Kryo kryo() {
        Kryo kryo = new Kryo(new ValueClasses(), new MapReferenceResolver());
        kryo.setRegistrationRequired(false);
        kryo.setInstantiatorStrategy(new DefaultInstantiatorStrategy(new StdInstantiatorStrategy()));
        kryo.addDefaultSerializer(Collections.unmodifiableSet(Set.of()).getClass(), UnmodifiableSerializers.SET);
        kryo.addDefaultSerializer(Collections.unmodifiableMap(Map.of()).getClass(), UnmodifiableSerializers.MAP);
        return kryo;
    }

    /** Classes are named in a snapshot; those of this program and the collections of the JDK are all that may be. */
    private static final class ValueClasses extends DefaultClassResolver {
        private static final Pattern VALUES =
                Pattern.compile("(\\[+L)?(sharedpage|java\\.util)\\.|\\[Ljava\\.lang\\.Object;");

        @Override
        protected Class<?> getTypeByName(String name) {
            if (!VALUES.matcher(name).lookingAt()) {
                throw new KryoException("a snapshot has no " + name);
            }
            return super.getTypeByName(name);
        }
    }
}
