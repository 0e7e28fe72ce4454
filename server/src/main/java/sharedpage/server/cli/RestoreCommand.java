package sharedpage.server.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sharedpage.server.store.DataFolder;
import sharedpage.server.store.StorageException;

/** {@code restore}: puts a backup into a data folder. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Put a backup into a data folder that no server uses.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:it could not be restored; what was there is as before", "2:wrong usage"})
public final class RestoreCommand implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", required = true, description = "folder in which sessions are kept")
    private Path data;

    @Option(names = "--replace", description = "overwrite the sessions in the folder")
    private boolean replace;

    @Parameters(paramLabel = "FILE", description = "output of backup")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (DataFolder folder = DataFolder.take(data)) {
            if (Files.exists(folder.log()) && !replace) {
                spec.commandLine()
                        .getErr()
                        .println("The folder " + data
                                + " already has data. Back it up, then add --replace to overwrite it.");
                return 1;
            }
            if (!Files.isRegularFile(file)) {
                spec.commandLine().getErr().println("There is no file " + file + ".");
                return 1;
            }
            folder.restore(file);
            return 0;
        } catch (StorageException e) {
            spec.commandLine().getErr().println(e.what() + " " + e.hint());
            return 1;
        }
    }
}
