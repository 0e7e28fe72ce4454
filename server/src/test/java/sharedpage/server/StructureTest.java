package sharedpage.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import sharedpage.server.cli.LinuxCommand;
import sharedpage.server.linux.KernelProgram;

/** The shape of the server (ARCHITECTURE.md): each foreign library behind one door, and no cycle of packages. */
class StructureTest {
    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("sharedpage.server");

    @Test
    void theRulesSeeTheServer() {
        boolean written = Files.isDirectory(Path.of("src/main/java/sharedpage/server"));
        assertEquals(written, !SERVER.isEmpty(), "rules over no classes would hold whatever the server does");
    }

    @Test
    void onlyViewWireHttpAndTheStoredFormatKnowJson() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "sharedpage.server.view..",
                        "sharedpage.server.wire..",
                        "sharedpage.server.http..",
                        "sharedpage.server.store.format..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
                .because("JSON is made where it is sent; see ARCHITECTURE.md, invariant 2")
                .check(SERVER);
    }

    @Test
    void onlySocketHttpAndAppKnowTheWebServer() {
        noClasses()
                .that()
                .resideOutsideOfPackages("sharedpage.server.websocket..", "sharedpage.server.http..")
                .and()
                .haveNameNotMatching("sharedpage\\.server\\.App(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta..")
                .because("sessions and rooms are tested without a web server; see ARCHITECTURE.md, invariant 2")
                .check(SERVER);
    }

    @Test
    void onlyTheStoreKnowsTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackage("sharedpage.server.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
                .because("one class over JDBC can be given another database; see ARCHITECTURE.md, invariant 2")
                .check(SERVER);
    }

    @Test
    void onlySnapshotsAreWrittenByKryo() {
        noClasses()
                .that()
                .resideOutsideOfPackage("sharedpage.server.snapshot..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.esotericsoftware..", "org.objenesis..")
                .because("its bytes mean something to one build alone; see ARCHITECTURE.md, invariant 2")
                .check(SERVER);
    }

    @Test
    void sessionsKnowNeitherWireNorStore() {
        noClasses()
                .that()
                .resideInAPackage("sharedpage.server.session..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "sharedpage.server.wire..",
                        "sharedpage.server.store..",
                        "sharedpage.server.journal..",
                        "sharedpage.server.room..")
                .because("a session is the same, whoever looks at it and wherever it is stored")
                .check(SERVER);
    }

    @Test
    void onlyTheCommandLineReachesTheKernel() {
        noClasses()
                .that()
                .haveNameNotMatching("sharedpage\\.server\\.(linux\\.KernelProgram|cli\\.LinuxCommand)")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(KernelProgram.class)
                .because("real processes are started for who types ./lab linux, and never for a request to the server")
                .check(SERVER);
        noClasses()
                .that()
                .haveNameNotMatching("sharedpage\\.server\\.Main")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(LinuxCommand.class)
                .because("only the command line starts its commands")
                .check(SERVER);
        noClasses()
                .that()
                .haveNameNotMatching("sharedpage\\.server\\.(linux\\.KernelProgram|cli\\.BrowserLauncher)")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .because("nothing else starts a process of the operating system")
                .check(SERVER);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("sharedpage.(**)").should().beFreeOfCycles().check(SERVER);
    }
}
