package sharedpage.sim.scenario.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sharedpage.sim.scenario.text.Problem;

/** Each mistake that an author can make is told once, at its place, in words that help. */
class MistakesTest {
    static Stream<Arguments> mistakes() {
        return Stream.of(
                // Not YAML, or too much of it.
                mistake("", "1:1: The text is empty."),
                mistake("title: x\n\tslide: y", "2:1: There is a tab here."),
                mistake("title: {a", "1:10: A { is not closed."),
                mistake("title: [a", "1:10: A [ is not closed."),
                mistake("title: \"x", "1:10: A quote is not closed."),
                mistake("title: x: y", "1:9: There is a colon where no key can be."),
                mistake("title: x\nslide", "2:6: A colon is missing after a key."),
                mistake("title: \u0007", "1:8: The character U+0007 cannot stand in a text."),
                mistake(
                        "title: \"\\u",
                        "1:9: After a \\ in double quotes the number of a character is missing or too large."),
                mistake(
                        "title: \"\\Uffffffff\"",
                        "1:9: After a \\ in double quotes the number of a character is missing or too large."),
                mistake("slide: x\ntitle: \"a \\ud800 b\"", "2:8: An escape in this text stands for half a character."),
                mistake("slide: x\n\"\\udc00\": b", "2:1: An escape in this text stands for half a character."),
                mistake("title: \ud83d", "1:8: The character U+D83D cannot stand in a text."),
                mistake("%YAML 0.2\n---\ntitle: x", "1:1: This is not YAML 1.2."),
                mistake("title: x\n--- \ntitle: y", "2:1: A second document begins here."),
                mistake("title: &a x\nslide: *a", "1:8: An anchor (&name) is not read here."),
                mistake("title: *a", "1:8: An alias (*name) is not read here."),
                mistake("title: !!str x", "1:8: A tag (!name) is not read here."),
                mistake("? [a]\n: b", "1:3: A key must be a single word."),
                mistake("title: " + "[".repeat(40), "1:40: Nested deeper than 32 levels."),
                mistake(
                        "title: x\nslide: " + "y".repeat(262_144),
                        "1:1: The text has 262160 bytes. At most 262144 are read."),
                // The frame of a scenario.
                mistake("slide: y", "1:1: title is missing."),
                mistake("just words", "1:1: The text is \"just words\". Expected a scenario with the keys title,"),
                mistake("title:", "1:7: title is empty. Expected a text of 1 to 200 characters."),
                mistake("title: x\ntitel: y", "2:1: The key titel is unknown here. Did you mean title?"),
                mistake("title: x\ntitle: y", "2:1: title is here twice; it was on line 1 already."),
                mistake(
                        "title: " + "x".repeat(201),
                        "1:8: title is \"" + "x".repeat(39) + "…\". Expected a text of 1 to 200 characters."),
                // The machine.
                machine("{page: 4}", "2:11: The key page is unknown here. Did you mean pages?"),
                machine("{pages: 65}", "2:18: pages is 65. Expected a whole number from 1 to 64."),
                machine("{pages: \"8\"}", "2:18: pages is \"8\". Expected a whole number from 1 to 64."),
                machine("{transfer: cpuu}", "2:21: transfer is \"cpuu\". Expected one of cpu, dma. Did you mean cpu?"),
                machine("{kernel_bugs: [skip_flsh]}", "2:25: Item 1 of kernel_bugs is \"skip_flsh\"."),
                machine("{frames: 4, kernel_frames: 5}", "2:37: kernel_frames is 5, but there are only 4 frames."),
                machine("{cost: {hold: 0.5}}", "2:24: hold is \"0.5\". Expected a whole number from 0 to 100000000."),
                machine("{cost: {holds: 5}}", "2:18: The key holds is unknown here."),
                machine("{cost.hold: 5}", "2:11: The key cost.hold is unknown here."),
                machine("{cost: 5}", "2:17: cost is 5. Expected prices in nanoseconds, such as {hold: 500}."),
                machine("512", "2:10: machine is 512. Expected settings, such as {page_size: 512}."),
                // Processes and their pages.
                processes(
                        "{1A: {}}", "2:13: 1A is not allowed here. Expected a name (a letter, then up to 15 letters,"),
                processes("{none: {}}", "2:13: none can't be a name: it stands for no process."),
                processes("{os: {}}", "2:13: os can't be a name: it stands for the operating system."),
                processes("{A: {}, A: {}}", "2:20: A is here twice; it was on line 2 already."),
                processes("{A: {parent: Bob}, Bab: {}}", "2:25: There is no process Bob. Did you mean Bab?"),
                processes("{A: {parent: B}, B: {}}", "2:25: The parent B is declared further down."),
                processes("{A: {parent: A}}", "2:25: The parent A is declared further down."),
                processes("{A: {private: [8]}}", "2:27: A has no page 8. Expected a page from 0 to 7."),
                processes("{A: {private: {8: {}}}}", "2:27: A has no page 8. Expected a page from 0 to 7."),
                processes("{A: {private: [3, 3]}}", "2:30: Page 3 of A is here twice."),
                processes("{A: {private: {3: {}, 03: {}}}}", "2:34: Page 3 of A is here twice."),
                processes("{A: {private: {x: {}}}}", "2:27: x is not allowed here. Expected the number of a page."),
                processes(
                        "{A: {private: {3: {frame: 12}}}}",
                        "2:38: There is no frame 12. Expected a frame from 0 to 11."),
                processes(
                        "{A: {private: {3: {frame: -1}}}}",
                        "2:38: frame is -1. Expected a whole number from 0 to 255."),
                processes(
                        "{A: {private: {3: {frame: 5}, 4: {frame: 5}}}}", "2:53: Frame 5 is taken: it is A's page 3."),
                processes("{A: {private: {3: {rights: w}}}}", "2:39: rights is \"w\". Expected one of rw, r."),
                processes("{A: {private: {3: {fill: a, hex: \"0a\"}}}}", "2:40: fill and hex exclude each other."),
                processes("{A: {private: {3: {hex: \"0\"}}}}", "2:36: hex is \"0\". Expected pairs of the digits"),
                processes(
                        "{A: {private: {3: {value: 256}}}}",
                        "2:38: value is 256. Expected a whole number from 0 to 255."),
                processes(
                        "{A: {private: {3: {text: \"" + "x".repeat(513) + "\"}}}}",
                        "2:27: 513 bytes do not fit into a page of 512."),
                // Operations.
                step("- {}", "4:5: This line names no operation."),
                step("- why: because", "4:5: This line names no operation."),
                step(
                        "- read",
                        "4:5: Item 1 of steps is \"read\". Expected one operation, such as write: {…}, or expect: {…}."),
                step("- read:", "4:10: read is empty. Expected read with the keys by, page, at, bytes."),
                step("- read: {by: A, page: 1}", "4:11: bytes is missing in read."),
                step("- read: {by: A, pge: 1, bytes: 1}", "4:19: The key pge is unknown here. Did you mean page?"),
                step("- read: {by: 7, page: 1, bytes: 1}", "4:16: by is 7. Expected the name of a process"),
                step(
                        "- read: {by: A, page: 1, bytes: r5}",
                        "4:35: bytes is \"r5\". Expected a whole number from 0 to 262144, or one of the registers",
                        "Did you mean r1?"),
                step("- enter_group: {by: A, page: 1, group: g, rights: r1}", "4:53: rights is \"r1\"."),
                step("- page_out: {of: A, page: r1}", "4:29: page is \"r1\". Expected a whole number from 0 to"),
                step("- send: {by: A, mailbox: n, page: 1, bytes: 1}", "4:28: There is no mailbox n."),
                step("- read: {by: a, page: 1, bytes: 1}", "4:16: There is no process a. Did you mean A?"),
                step(
                        "- read: {by: A, page: -1, bytes: 1}",
                        "4:25: page is -1. Expected a whole number from 0 to 9999, or one of the registers r1, r2, r3, r4."),
                step(
                        "- read: {by: A, page: 1.5, bytes: 1}",
                        "4:25: page is \"1.5\". Expected a whole number from 0 to 9999, or one of the registers"),
                step(
                        "- read: {by: A, page: 99999999999, bytes: 1}",
                        "4:25: page is \"99999999999\". Expected a whole number"),
                step(
                        "- write: {by: A, page: 1, bytes: 1}",
                        "4:12: Something is missing. Expected exactly one of fill, text, hex, value."),
                step(
                        "- write: {by: A, page: 1, fill: x}",
                        "4:12: bytes is missing: fill and value repeat their pattern"),
                step("- write: {by: A, page: 1, text: x, hex: 00}", "4:38: text and hex exclude each other."),
                step(
                        "- {signal: {by: A, group: g}, wait: {by: A, group: g}}",
                        "4:33: wait is a second operation on one line."),
                step(
                        "- enter_group: {by: A, page: 2, group: h}",
                        "4:42: There is no group h. Hint: name g, or make it with create_group."),
                step("- spawn: {by: A, as: none}", "4:24: none can't be a name: it stands for no process."),
                step(
                        "- spawn: {by: A, as: ABCDEFGHIJKLMNOPQ}",
                        "4:24: as is \"ABCDEFGHIJKLMNOPQ\". Expected a new name"),
                // Questions.
                ask("{text: x, options: [a, b], answer: c}", "5:45: The answer \"c\" is not among the options."),
                ask(
                        "{text: x, options: [yes, no], answer: ye}",
                        "5:48: The answer \"ye\" is not among the options. Did you mean yes?"),
                ask("{text: x, options: [a, a], answer: a}", "5:33: The option \"a\" is here twice."),
                ask(
                        "{text: x, options: [a], answer: a}",
                        "5:29: options is a list of 1. Expected a list of 2 to 6 answers."),
                ask("{text: x, options: [a, b]}", "5:10: answer is missing in ask."),
                // Claims.
                step("- expect: {outcome: done}", "4:5: Nothing has happened yet."),
                claim(
                        "{outcome: dnoe}",
                        "5:23: outcome is \"dnoe\". Expected one of done, refused, trapped, blocked, or a condition such as {not: …}. "
                                + "Did you mean done?"),
                claim("{error: E_BUSSY}", "5:21: error is \"E_BUSSY\".", "Did you mean E_BUSY?"),
                claim("{}", "5:13: Something is missing. Expected at least one of page, frame, contents, unchanged,"),
                claim(
                        "{page: {of: A, page: 3}}",
                        "5:20: Something is missing. Expected at least one of equals, at_least, at_most, one_of, not,"),
                claim("{entry: {of: Z, page: 3, used: true}}", "5:26: There is no process Z."),
                claim("{group: {name: g, members: [A, Z]}}", "5:44: There is no process Z."),
                claim("{unchanged: {page: 3}}", "5:25: of is missing in unchanged."),
                claim("{unchanged: {of: A, page: 3, frame: 4}}", "5:42: page and frame exclude each other."),
                claim(
                        "{page: {of: A, page: 3, equals: {fil: x}}}",
                        "5:46: The key fil is unknown here. Did you mean fill?"),
                claim(
                        "{page: {of: A, page: 3, at_least: 5, at_most: 4}}",
                        "5:50: No number is at least 5 and at most 4."),
                claim("{costs: {traps: {at_least: 5, at_most: 4}}}", "5:43: No number is at least 5 and at most 4."),
                claim(
                        "{register: {of: A, at_least: 5, at_most: 5, not: 5}}",
                        "5:57: No number but 5 is at least and at most 5, and not excludes it."),
                claim(
                        "{group: {name: g, value: {one_of: []}}}",
                        "5:47: one_of is a list of 0. Expected a list of 1 to"),
                claim(
                        "{group: {name: g, value: {not: {at_most: 3}}}}",
                        "5:44: not is a group of 1 key. Expected a whole number from 0 to 9999."),
                claim("{page: {of: A, page: 3, not: {not: 3}}}", "5:43: The key not is unknown here."),
                claim(
                        "{group: {name: g, value: {}}}",
                        "5:38: Something is missing. Expected at least one of at_least,"),
                claim("{group: {name: g, state: {at_least: empty}}}", "5:39: The key at_least is unknown here."),
                claim(
                        "{page: {of: A, page: 3, equals: x, at_most: 4}}",
                        "5:48: equals and at_most exclude each other."),
                claim(
                        "{process: {name: A, state: {one_of: [dead], not: ready}}}",
                        "5:57: one_of and not exclude each other."),
                claim("{process: {name: A, state: {not: redy}}}", "5:46: not is \"redy\".", "Did you mean ready?"),
                claim("{page: {of: A, page: 3, at_most: x}}", "5:46: at_most is \"x\". Expected a whole number"),
                claim("{error_of: {process: A}}", "5:24: error is missing in error_of."),
                claim(
                        "{error_of: {process: A, error: E_OWNERDEAT}}",
                        "5:44: error is \"E_OWNERDEAT\".",
                        "Did you mean E_OWNERDEAD?"),
                claim("{group: {name: g, members: {not: [Z]}}}", "5:47: There is no process Z."),
                step("- {quit: {by: A}, expect: {outcome: done}}", "4:6: quit is not allowed on a line with expect."));
    }

    private static Arguments mistake(String text, String... told) {
        return Arguments.of(text, List.of(told));
    }

    private static Arguments machine(String settings, String... told) {
        return mistake("title: x\nmachine: " + settings, told);
    }

    private static Arguments processes(String processes, String... told) {
        return mistake("title: x\nprocesses: " + processes, told);
    }

    /** The line in question is line 4. */
    private static Arguments step(String line, String... told) {
        return mistake(
                "title: x\nprocesses: {A: {}}\nsteps:\n  " + line + "\nsetup: [{create_group: {by: A, as: g}}]", told);
    }

    /** The question is on line 5. */
    private static Arguments ask(String question, String... told) {
        return step("- quit: {by: A}\n    ask: " + question, told);
    }

    /** The claim is on line 5. */
    private static Arguments claim(String claim, String... told) {
        return step("- quit: {by: A}\n  - expect: " + claim, told);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsToldOnceAtItsPlace(String text, List<String> told) {
        List<String> problems = ScenarioReader.read("my.yaml", text).problems().stream()
                .map(Problem::toString)
                .toList();
        String first = problems.isEmpty() ? "nothing is told" : problems.get(0);
        assertTrue(first.startsWith("my.yaml:" + told.get(0)), first);
        told.forEach(part -> assertTrue(first.contains(part), first));
        assertEquals(1, problems.size(), () -> String.join("\n", problems));
        assertTrue(first.matches("(?s).*[.?] Hint: [a-zA-Z].*[.]"), first);
    }
}
