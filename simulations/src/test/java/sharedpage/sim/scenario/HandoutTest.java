package sharedpage.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What a class may read beforehand does not give the answers away. */
class HandoutTest {
    @Test
    void whatIsOnLinesOfItsOwnGoesWithItsLines() {
        String text =
                """
                steps:
                  - write: {by: A}   # ä and 😀 before the cut
                    ask:
                      text: Where? 😀
                      options:
                        - here
                        - there
                      answer: there
                    why: Because
                      of that.
                  - expect: {page: {of: A, page: 3}}
                  - expect:
                      outcome: done
                      incident: none
                  - quit: {by: A}
                """;
        assertEquals(
                """
                steps:
                  - write: {by: A}   # ä and 😀 before the cut
                    ask:
                      text: Where? 😀
                      options:
                        - here
                        - there
                  - quit: {by: A}
                """,
                Handout.of(text));
    }

    @Test
    void whatStandsAmongOthersGoesWithItsComma() {
        assertEquals(
                "steps: [{quit: {by: A}, ask: {text: Why?, options: [a, b]}}]\n",
                Handout.of("steps: [{quit: {by: A}, ask: {text: Why?, answer: b, options: [a, b]}, why: so}]\n"));
        assertEquals("steps: [{ quit: {by: A}}]\n", Handout.of("steps: [{why: \"so, and so\", quit: {by: A}}]\n"));
    }

    @Test
    void noScenarioOfTheLibraryKeepsAnAnswer() {
        for (String name : Library.names()) {
            String handout = Handout.of(Library.text(name).orElseThrow());
            assertFalse(handout.matches("(?s).*\\b(answer|why|expect):.*"), handout);
            assertTrue(handout.startsWith("title:"), handout);
        }
    }
}
