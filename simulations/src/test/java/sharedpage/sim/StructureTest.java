package sharedpage.sim;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The shape of the engine (ARCHITECTURE.md): one chain of packages, and no time, chance, thread or file. */
class StructureTest {
    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("sharedpage.sim");

    private static final JavaClasses SCENARIO = ENGINE.that(
            describe("belong to scenarios", type -> type.getPackageName().startsWith("sharedpage.sim.scenario")));

    /** From left to right; a package sees those to its left, and packages that share a place do not see each other. */
    private static final List<List<String>> CHAIN = List.of(
            List.of("memory"),
            List.of("process"),
            List.of("group", "device", "message", "capability"),
            List.of("event"),
            List.of("cost"),
            List.of("policy"),
            List.of("machine"),
            List.of("mmu"),
            List.of("action"),
            List.of("operation"),
            List.of("invariant", "monitor"),
            List.of("scenario"),
            List.of("run"),
            List.of("explore"),
            List.of("analysis"));

    /** The packages of {@code scenario}, likewise. */
    private static final List<List<String>> SCENARIO_CHAIN = List.of(
            List.of("text"),
            List.of(""),
            List.of("grammar"),
            List.of("assertion"),
            List.of("reader"),
            List.of("library"));

    private static final DescribedPredicate<JavaClass> PLAIN_JAVA = resideInAnyPackage(
                    "sharedpage.sim..",
                    "java.lang",
                    "java.lang.annotation",
                    "java.lang.invoke",
                    "java.lang.runtime",
                    "java.math",
                    "java.nio.charset",
                    "java.util",
                    "java.util.function",
                    "java.util.regex",
                    "java.util.stream")
            .or(describe("primitive", StructureTest::isPrimitive))
            .and(DescribedPredicate.not(describe("time, chance, thread or file", StructureTest::isOutside)));

    private static final DescribedPredicate<JavaClass> READS_RESOURCES = type(java.io.InputStream.class)
            .or(type(java.io.IOException.class))
            .or(type(java.io.UncheckedIOException.class));

    private static final DescribedPredicate<JavaClass> PARSES_YAML = resideInAnyPackage("org.snakeyaml..")
            .or(type(java.io.IOException.class))
            .or(type(java.io.Reader.class))
            .or(type(java.io.StringReader.class));

    /** Types of java.lang and java.util through which the world outside, or another order of events, would get in. */
    private static final Set<String> OUTSIDE = Set.of(
            "Calendar",
            "ClassLoader",
            "Date",
            "GregorianCalendar",
            "InheritableThreadLocal",
            "Process",
            "ProcessBuilder",
            "ProcessHandle",
            "Properties",
            "Random",
            "Runtime",
            "Scanner",
            "ServiceLoader",
            "SplittableRandom",
            "Thread",
            "ThreadGroup",
            "ThreadLocal",
            "TimeZone",
            "Timer",
            "TimerTask",
            "UUID");

    private static boolean isOutside(JavaClass type) {
        return type.getPackageName().startsWith("java.") && OUTSIDE.contains(type.getSimpleName());
    }

    private static boolean isPrimitive(JavaClass type) {
        return type.getBaseComponentType().isPrimitive();
    }

    @Test
    void theRulesSeeTheEngine() {
        boolean written = Files.isDirectory(Path.of("src/main/java/sharedpage/sim"));
        assertEquals(written, !ENGINE.isEmpty(), "rules over no classes would hold whatever the engine does");
    }

    @Test
    void theEngineUsesOnlyPlainJava() {
        classes()
                .that()
                .resideOutsideOfPackages(
                        "sharedpage.sim.scenario.text", "sharedpage.sim.scenario.library", "sharedpage.sim.event")
                .should()
                .onlyDependOnClassesThat(PLAIN_JAVA)
                .because("the same operations must give the same machine everywhere; see ARCHITECTURE.md, invariant 1")
                .check(ENGINE);
    }

    @Test
    void lessonsAndSentencesAreReadFromTheClassPathBesides() {
        classes()
                .that()
                .resideInAnyPackage("sharedpage.sim.scenario.library", "sharedpage.sim.event")
                .should()
                .onlyDependOnClassesThat(PLAIN_JAVA.or(READS_RESOURCES))
                .because("they are texts of the class path; see ARCHITECTURE.md, invariant 1")
                .check(ENGINE);
    }

    @Test
    void theTextOfAScenarioIsParsedAsYamlBesides() {
        classes()
                .that()
                .resideInAPackage("sharedpage.sim.scenario.text")
                .should()
                .onlyDependOnClassesThat(PLAIN_JAVA.or(PARSES_YAML))
                .because("only this package knows the YAML parser; see ARCHITECTURE.md, invariant 1")
                .check(ENGINE);
    }

    @Test
    void recordsAreBuiltAndReadWithoutReflection() {
        noClasses()
                .should(accessTargetWhere(describe("looks into a class", StructureTest::reflects)))
                .because("each operation declares how it is built, each event what its sentences may name")
                .check(ENGINE);
    }

    private static boolean reflects(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Class.class)
                && access.getName()
                        .matches("forName|newInstance|get(Declared|Record|Enclosing|Constructor|Method|Field).*");
    }

    @Test
    void nothingAsksTheClockOrChanceOrTheUsersLanguage() {
        noClasses()
                .should(accessTargetWhere(describe("asks the world outside", StructureTest::asksOutside)))
                .because("a run must not differ from one computer to the next")
                .check(ENGINE);
    }

    private static boolean asksOutside(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String method = access.getName();
        return switch (owner) {
            case "java.lang.System" -> !method.equals("arraycopy");
            case "java.lang.Math", "java.lang.StrictMath" -> method.equals("random");
            case "java.util.Collections" -> method.equals("shuffle");
            case "java.lang.String" -> asksLanguage(access);
            default -> owner.startsWith("java.util.") && method.startsWith("parallel");
        };
    }

    private static boolean asksLanguage(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) return false;
        List<JavaClass> parameters = target.getRawParameterTypes();
        return switch (access.getName()) {
            case "formatted" -> true;
            case "format" -> !parameters.get(0).isEquivalentTo(Locale.class);
            case "toLowerCase", "toUpperCase" -> parameters.isEmpty();
            default -> false;
        };
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("sharedpage.(**)").should().beFreeOfCycles().check(ENGINE);
    }

    @Test
    void packagesFollowTheChain() {
        chain(CHAIN, name -> "sharedpage.sim." + name + "..")
                .ensureAllClassesAreContainedInArchitecture()
                .because("a new package gets its place in StructureTest.CHAIN and in ARCHITECTURE.md")
                .check(ENGINE);
    }

    @Test
    void packagesOfScenariosFollowTheirChain() {
        chain(SCENARIO_CHAIN, name -> "sharedpage.sim.scenario" + (name.isEmpty() ? "" : "." + name))
                .ensureAllClassesAreContainedInArchitecture()
                .because("a new package gets its place in StructureTest.SCENARIO_CHAIN and in package-info.java")
                .check(SCENARIO);
    }

    private static LayeredArchitecture chain(List<List<String>> places, UnaryOperator<String> packages) {
        LayeredArchitecture chain =
                layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        List<String> left = new ArrayList<>();
        for (List<String> place : places) {
            for (String name : place) {
                String layer = name.isEmpty() ? "(root)" : name;
                chain = chain.layer(layer).definedBy(packages.apply(name));
                chain = left.isEmpty()
                        ? chain.whereLayer(layer).mayNotAccessAnyLayer()
                        : chain.whereLayer(layer).mayOnlyAccessLayers(left.toArray(String[]::new));
            }
            place.forEach(name -> left.add(name.isEmpty() ? "(root)" : name));
        }
        return chain;
    }
}
