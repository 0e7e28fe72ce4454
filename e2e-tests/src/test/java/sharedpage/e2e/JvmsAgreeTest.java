package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sharedpage.e2e.support.Jar;

/** The same scenario gives the same bytes, wherever the JVM believes to be. */
class JvmsAgreeTest {
    private static final List<String> ELSEWHERE = List.of(
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Pacific/Kiritimati",
            "-Dfile.encoding=ISO-8859-9");

    @ParameterizedTest
    @ValueSource(strings = {"cpu", "dma"})
    void twoJvmsPrintTheSameBytes(String transfer) {
        String[] command = {"run", "overflow-600", "--set", "transfer=" + transfer, "--json", "--states"};
        Jar.Result here = Jar.run(command);
        Jar.Result there = Jar.run(ELSEWHERE, command);
        assertEquals(0, here.exit(), here.err());
        assertEquals(0, there.exit(), there.err());
        assertTrue(here.lines().size() > 5, "a header and at least five steps");
        assertEquals(here.exact(), there.exact());
    }

    @ParameterizedTest
    @ValueSource(strings = {"overflow-600", "life-cycle"})
    void theWordsAreTheSameToo(String scenario) {
        assertEquals(
                Jar.run("run", scenario).exact(),
                Jar.run(ELSEWHERE, "run", scenario).exact());
    }
}
