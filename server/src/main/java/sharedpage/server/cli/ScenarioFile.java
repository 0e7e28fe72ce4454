package sharedpage.server.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import sharedpage.server.limits.Limit;
import sharedpage.sim.scenario.library.Library;

/**
 * The text of a scenario that was named on the command line.
 *
 * @param name of the library's scenario, or of the file
 */
record ScenarioFile(String name, String text) {
    /** A file, or else a scenario of the library. */
    static ScenarioFile fileOrLibrary(String name) throws UsageException {
        Path file = path(name);
        if (Files.exists(file)) {
            return file(name);
        }
        String text = Library.text(name)
                .orElseThrow(() -> new UsageException("There is no file " + name
                        + ", and no such scenario in the library: " + String.join(", ", Library.names()) + "."));
        return new ScenarioFile(name, text);
    }

    static ScenarioFile file(String name) throws UsageException {
        try {
            Path file = path(name);
            if (Files.isDirectory(file)) {
                throw new UsageException(name + " is a folder. Name a file in it.");
            } else if (Files.size(file) > Limit.SCENARIO_BYTES.value()) {
                throw new UsageException(name + " has " + Files.size(file) + " bytes. The limit is "
                        + Limit.SCENARIO_BYTES + ". Shorten it.");
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            return new ScenarioFile(
                    name, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            throw new UsageException(name + " is not UTF-8. Save it as UTF-8.");
        } catch (IOException e) {
            throw new UsageException(
                    "The file " + name + " can't be read. Check that it exists and that you may read it.");
        }
    }

    private static Path path(String name) throws UsageException {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new UsageException("\"" + name + "\" is not the name of a file.");
        }
    }
}
