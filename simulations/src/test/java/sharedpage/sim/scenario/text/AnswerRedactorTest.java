package sharedpage.sim.scenario.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.library.Library;
import sharedpage.sim.scenario.reader.ScenarioReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a class may read beforehand does not give the answers away. */
class AnswerRedactorTest {
    private static JsonNode withoutAnswers(JsonNode scenario) {
        withoutAnswersOn(scenario.path("steps"));
        scenario.path("programs").forEach(AnswerRedactorTest::withoutAnswersOn);
        ((ObjectNode) scenario).remove(List.of("always", "eventually"));
        return scenario;
    }

    private static void withoutAnswersOn(JsonNode lines) {
        for (JsonNode line : lines) {
            if (line instanceof ObjectNode map) {
                map.remove(List.of("why", "expect"));
                if (map.get("ask") instanceof ObjectNode ask) {
                    ask.remove("answer");
                }
                for (String test : List.of("if", "while")) {
                    map.path(test).forEach(AnswerRedactorTest::withoutAnswersOn);
                }
            }
        }
    }

    /** Lines of the script on which nothing is left do not count. */
    private static JsonNode withoutEmptyLines(JsonNode scenario) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        for (JsonNode line : scenario.path("steps")) {
            if (!line.isEmpty()) {
                kept.add(line);
            }
        }
        return ((ObjectNode) scenario).set("steps", kept);
    }

    static Stream<String> texts() {
        Stream<String> library =
                Library.names().stream().map(name -> Library.text(name).orElseThrow());
        Stream<String> others = Stream.of(
                "title: x\nsteps:\n  - quit: {by: A}\n    why: because\n",
                "title: a face where a piece of the text ends\nsteps:\n  - quit: {by: A}\n    why: " + "w".repeat(945)
                        + "\uD83D\uDE00 y\n",
                "title: x\nsteps:\n  - quit: {by: A}\n    why: because",
                "title: x\nsteps:\n  - why: because  # so\n    quit: {by: A}\n",
                "title: x\nsteps:\n  - quit: {by: A}\n    why: |\n      because\n      it is so\n  - quit: {by: B}\n",
                "title: x\nsteps:\n  - quit: {by: A}\n    why:\n      because it\n      is so\n  - quit: {by: B}\n",
                "title: x\nsteps:\n  - quit: {by: A}\n    why: [a,\n      b]\n  - quit: {by: B}\n",
                "title: x\nsteps:\n  - {quit: {by: A}, why: because}\n",
                "title: x\nsteps:\n  - {why: \"because, so\" , quit: {by: A}}\n",
                "title: x\nsteps:\n  - {why: because}\n",
                "title: x\nsteps:\n  - quit: {by: A}\n    why: because,\n  - quit: {by: B}\n",
                "{\"title\": \"x\", \"steps\": [{\"quit\": {\"by\": \"A\"},\n \"why\": \"because\"}]}",
                "title: x\nsteps: [{ask: {answer: a, options: [a, b], text: \u20ac}, why: \ud83d\ude00, quit: {by: A}}]\n",
                "title: x\nprocesses: {why: {}, answer: {}}\nsteps: [{quit: {by: why}}]\n",
                "title: x\nprograms: {why: [{quit: {}, why: so}], answer: [{quit: {}}]}\nsteps: [{quit: {by: why}}]\n",
                "title: x\nsteps: [{quit: {by: A}}, {expect: {outcome: done}}]\n",
                "title: x\nsteps:\n  - quit: {by: A}\n  - expect:\n      outcome: done\n  - quit: {by: B}\n",
                "title: x\nalways:\n  - process: {name: B, state: ready}\neventually: [{process: {name: B}}]\nsteps: []\n",
                "{title: x, always: [{process: {name: B, state: ready}}], steps: [{quit: {by: always}}]}",
                "title: x\nprocesses: {always: {}}\nsteps: [{quit: {by: always}}]\n",
                "title: x\n");
        return Stream.concat(library, others);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void onlyTheAnswersAreMissing(String text) {
        JsonNode expected = withoutEmptyLines(withoutAnswers(ParsedYaml.json(text)));
        assertEquals(expected, withoutEmptyLines(ParsedYaml.json(AnswerRedactor.of(text))));
    }

    /** A finding is opened as a session: an {@code ask} without its answer could not be read. */
    @ParameterizedTest
    @MethodSource("readable")
    void withoutItsQuestionsAScenarioCanBeReadAgain(String text) {
        String left = AnswerRedactor.withoutQuestions(text);
        assertFalse(left.matches("(?s).*\\b(ask|answer|why|expect|always|eventually):.*"), left);
        Scenario read = ScenarioReader.read("left", left).value().orElseThrow(() -> new AssertionError(left));
        assertEquals(ScenarioReader.read("left", text).value().orElseThrow().operations(), read.operations());
    }

    static Stream<String> readable() {
        return Stream.concat(
                Library.names().stream().map(name -> Library.text(name).orElseThrow()),
                Stream.of(
                        "{title: x, processes: {A: {}}, programs: {A: [{ask: {text: T, options: [a, b], answer: a}, quit: {}}]}}",
                        "title: x\nprocesses: {A: {}}\nsteps: [{quit: {by: A}, why: so,\n  ask: {text: T, options: [a, b],"
                                + " answer: a}}]\n"));
    }

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
                AnswerRedactor.of(text));
    }

    @Test
    void whatStandsAmongOthersGoesWithItsComma() {
        assertEquals(
                "steps: [{quit: {by: A}, ask: {text: Why?, options: [a, b]}}]\n",
                AnswerRedactor.of(
                        "steps: [{quit: {by: A}, ask: {text: Why?, answer: b, options: [a, b]}, why: so}]\n"));
        assertEquals(
                "steps: [{ quit: {by: A}}]\n", AnswerRedactor.of("steps: [{why: \"so, and so\", quit: {by: A}}]\n"));
    }

    @Test
    void noScenarioOfTheLibraryKeepsAnAnswer() {
        for (String name : Library.names()) {
            String handout = AnswerRedactor.of(Library.text(name).orElseThrow());
            assertFalse(handout.matches("(?s).*\\b(answer|why|expect):.*"), handout);
            assertTrue(handout.startsWith("title:"), handout);
        }
    }
}
