package sharedpage.server.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import picocli.CommandLine;
import sharedpage.server.cli.ExportCommand;
import sharedpage.server.cli.ImportCommand;
import sharedpage.server.cli.LabCommand;
import sharedpage.server.cli.VerifyCommand;

/** The commands of an operator for what a server keeps. */
final class DataCommand {
    private DataCommand() {}

    /** Carries one out as it is typed; returns what it prints. */
    static String run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new CommandLine(new LabCommand())
                .addSubcommand(new ExportCommand())
                .addSubcommand(new ImportCommand())
                .addSubcommand(new VerifyCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        assertEquals(0, exit, err::toString);
        return out.toString();
    }
}
