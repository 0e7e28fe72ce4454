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
import sharedpage.server.store.LogReader;
import sharedpage.server.store.StorageException;

/** {@code backup}: copies all stored sessions into one file, also while a server runs. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copy all stored sessions into one file; a server may be running.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:it could not be copied", "2:wrong usage"})
public final class BackupCommand implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", required = true, description = "folder in which sessions are kept")
    private Path data;

    @Parameters(paramLabel = "FILE", description = "the file to create")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (Files.exists(file)) {
            spec.commandLine().getErr().println("The file " + file + " already exists. Choose another name.");
            return 1;
        }
        try {
            LogReader log = LogReader.of(DataFolder.logIn(data));
            log.backUp(file);
            return 0;
        } catch (StorageException e) {
            spec.commandLine().getErr().println(e.what() + " " + e.hint());
            return 1;
        }
    }
}
