package sharedpage.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Versions that the build recorded. */
public final class BuildInfo {
    private static final Properties WRITTEN = read();

    private BuildInfo() {}

    public static String ofTheServer() {
        return WRITTEN.getProperty("server");
    }

    /** The commit from which the jar was built; empty if unknown. */
    static String commit() {
        return WRITTEN.getProperty("commit");
    }

    /** The version of a script library; its class path folder has it in its name. */
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
