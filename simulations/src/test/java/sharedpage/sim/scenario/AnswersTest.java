package sharedpage.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What students may see of a lesson: all but the answers. */
class AnswersTest {
    private static JsonNode read(String text) {
        Problems problems = new Problems("my.yaml");
        JsonNode json = YamlTree.parse(text, problems)
                .orElseThrow(() -> new AssertionError(problems.ordered()))
                .asJson();
        assertEquals(List.of(), problems.ordered());
        return json;
    }

    private static JsonNode withoutAnswers(JsonNode scenario) {
        for (JsonNode line : scenario.path("steps")) {
            ((ObjectNode) line).remove("why");
            if (line.has("ask")) {
                ((ObjectNode) line.get("ask")).remove("answer");
            }
        }
        return scenario;
    }

    static Stream<String> texts() {
        Stream<String> library =
                Library.names().stream().map(name -> Library.text(name).orElseThrow());
        Stream<String> others = Stream.of(
                "title: x\nsteps:\n  - quit: {by: A}\n    why: because\n",
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
                "title: x\n");
        return Stream.concat(library, others);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void onlyTheAnswersAreMissing(String text) {
        assertEquals(withoutAnswers(read(text)), read(Answers.removedFrom(text)));
    }

    @Test
    void theRestStaysAsItWasWritten() {
        assertEquals(
                """
                title: x   # a comment
                steps:
                  - quit: {by: A}
                    ask:
                      text: "Who?"
                      options: [A, B]

                  - quit: {by: B}   # another
                """,
                Answers.removedFrom(
                        """
                        title: x   # a comment
                        steps:
                          - quit: {by: A}
                            ask:
                              text: "Who?"
                              options: [A, B]
                              answer: A
                            why: A asks.

                          - quit: {by: B}   # another
                            why: "B asks."
                        """));
    }

    @Test
    void whatCannotBeReadGivesNothingAway() {
        assertEquals("", Answers.removedFrom("steps: [{why: secret"));
    }
}
