package sharedpage.repository;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** One word, one thing: main code keeps to docs/GLOSSARY.md. */
class GlossaryTest {
    private static final String GLOSSARY = Repository.textFiles().stream()
            .filter(file -> file.path().equals("docs/GLOSSARY.md"))
            .findFirst()
            .orElseThrow()
            .text();

    @Test
    void noTypeNameIsDeclaredTwice() throws IOException {
        Map<String, List<String>> declared = typeNames();
        assertTrue(declared.size() > 300, "only these types were found: " + declared.keySet());
        List<String> exceptions = MarkdownTable.rows(GLOSSARY, "## Type names that are declared twice").stream()
                .map(row -> row.get(0))
                .toList();

        Map<String, List<String>> twice = new TreeMap<>(declared);
        twice.values().removeIf(places -> places.size() == 1);
        List<String> needless =
                exceptions.stream().filter(name -> !twice.containsKey(name)).toList();
        twice.keySet().removeAll(exceptions);

        assertEquals(Map.of(), twice, "choose another name, or give a reason in docs/GLOSSARY.md");
        assertEquals(List.of(), needless, "exceptions in docs/GLOSSARY.md for names that are declared once");
    }

    @Test
    void wordsThatAreNotUsedAreNotUsed() {
        List<List<String>> rows = MarkdownTable.rows(GLOSSARY, "## Words that are not used");
        assertTrue(rows.size() > 3, "the table was not found");
        List<String> words = rows.stream()
                .flatMap(row -> List.of(row.get(0).split(", ")).stream())
                .toList();
        String capitals =
                String.join("|", words.stream().map(GlossaryTest::capital).toList());
        Pattern pattern = Pattern.compile("(?<![A-Za-z])(?i:" + String.join("|", words) + ")(?![a-z])" // a word
                + "|(?<=[a-z])(?:" + capitals + ")(?![a-z])"); // a part of a camel-case name

        List<String> found = new ArrayList<>();
        for (Repository.TextFile file : Repository.textFiles()) {
            boolean isCode = file.path().contains("/src/main/") || file.isIn("web/public/");
            boolean isText =
                    (file.isIn("simulations/scenarios/") && !file.path().endsWith(".schema.json"))
                            || (file.isOfType(".md") && !file.path().equals("docs/GLOSSARY.md"));
            if (isCode || isText || file.path().equals("lab")) {
                found.addAll(file.occurrences(pattern));
            }
        }

        assertEquals(List.of(), found);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** Where each simple type name is declared in main code. */
    private static Map<String, List<String>> typeNames() throws IOException {
        List<Declaration> declarations = new ArrayList<>();
        for (CompilationUnitTree unit : parsed()) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitClass(ClassTree type, Void nothing) {
                    if (!type.getSimpleName().isEmpty()) {
                        declarations.add(new Declaration(
                                type.getSimpleName().toString(),
                                unit.getSourceFile().getName()));
                    }
                    return super.visitClass(type, null);
                }
            }.scan(unit, null);
        }
        return declarations.stream()
                .collect(groupingBy(Declaration::name, TreeMap::new, mapping(Declaration::file, toList())));
    }

    private record Declaration(String name, String file) {}

    private static Iterable<? extends CompilationUnitTree> parsed() throws IOException {
        List<Source> sources = Repository.mainCode().stream()
                .filter(file -> file.isOfType(".java"))
                .map(Source::new)
                .toList();
        JavacTask task =
                (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of(), null, sources);
        return task.parse();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(Repository.TextFile file) {
            super(URI.create("file:///" + file.path()), JavaFileObject.Kind.SOURCE);
            this.text = file.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
