package sharedpage.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Versions as the build wrote them down. */
public final class BuildInfo {
    private static final Properties WRITTEN = read();

    private BuildInfo() {}

    public static String ofTheServer() {
        return WRITTEN.getProperty("server");
    }

    /** From which it was built; empty if nobody said so. */
    static String commit() {
        return WRITTEN.getProperty("commit");
    }

    /** The version of a script library, which is part of its place on the class path. */
    static String of(String library) {
        return WRITTEN.getProperty(library);
    }

    private static Properties read() {
        Properties properties = new Properties();
        try (InputStream in = BuildInfo.class.getResourceAsStream("/sharedpage/server/versions.properties")) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
