package sharedpage.sim.scenario.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sharedpage.sim.run.AssertionChecker;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.assertion.AssertionKind;
import sharedpage.sim.scenario.text.ParseResult;
import sharedpage.sim.scenario.text.Problem;

/** A lesson is a test: what it claims falsely is found, and told with the truth. */
class AssertionTest {
    /** A page of 8 lines, so that 12 bytes run 4 lines over; C's frame lies behind the shared one. */
    private static final String LESSON =
            """
            title: 12 bytes into a page of 8
            machine: {page_size: 8}
            processes:
              P: {}
              A: {parent: P, private: {3: {fill: "a"}}}
              B: {parent: P, private: {6: {text: "hi", rights: r}}}
              C: {private: {0: {frame: 8, fill: "c"}}}
            setup:
              - create_group: {by: P, as: g, frame: 7}
              - enter_group: {by: A, page: 2, group: g}
              - enter_group: {by: B, page: 5, group: g}
              - create_mailbox: {by: B, as: m}
              - allow_send: {by: B, mailbox: m, to: A}
            steps:
              - %s
              - expect: %s
            """;

    static final String WRITE = "write: {by: A, page: 2, bytes: 12, fill: \"A\"}";
    static final String DMA_WRITE = "dma_write: {by: A, page: 2, bytes: 12, fill: \"A\"}";
    static final String READ = "read: {by: A, page: 2, bytes: 12}";
    static final String SEND = "send: {by: A, mailbox: m, page: 3, bytes: 4}";
    static final String WAIT = "wait: {by: A, group: g}";

    static final String OBJECT = "create_object: {by: A, as: o, bytes: 4, frame: 9}";

    static Stream<Arguments> claims() {
        return Stream.of(
                // What was charged: entering the group cost nothing, since it was before the start.
                holds(WRITE, "{costs: {memory: 4, tlb: 2, traps: 0, time_ns: 402}}"),
                holds(WRITE, "{costs: {since: start, time_ns: 402}}"),
                fails(
                        WRITE,
                        "{costs: {memory: 1, holds: 1}}",
                        "what was charged: memory is 4, not 1; holds is 0, not 1"),
                fails(
                        WRITE,
                        "{costs: {since: start, time_ns: 7}}",
                        "what was charged since the start: time_ns is 402, not 7"),
                // Bytes of pages and frames.
                holds(
                        WRITE,
                        "{page: {of: A, page: 3, bytes: 4, equals: AAAA, written_by: A, by: cpu, overflow: true}}"),
                holds(WRITE, "{page: {of: A, page: 3, equals: AAAA}}"),
                holds(WRITE, "{page: {of: A, page: 3, at: 4, equals: {fill: a}, by: initial, overflow: false}}"),
                holds(WRITE, "{frame: {frame: 7, equals: {hex: \"41 41\"}, by: cpu}}"),
                holds(WRITE, "{frame: {frame: 9, written_by: none}}"),
                fails(
                        WRITE,
                        "{page: {of: A, page: 3, bytes: 4, equals: {fill: a}}}",
                        "A's page 3, lines 0 to 3: the first one is hex 41 (A), not hex 61 (a)"),
                fails(
                        WRITE,
                        "{page: {of: A, page: 3, equals: {fill: A}}}",
                        "A's page 3, lines 4 to 7: the first one is hex 61 (a), not hex 41 (A)"),
                fails(
                        WRITE,
                        "{page: {of: A, page: 3, equals: {hex: \"41 00\"}}}",
                        "A's page 3, line 1: the first one is hex 41 (A), not hex 00"),
                fails(WRITE, "{frame: {frame: 8, written_by: A}}", "frame 8, lines 0 to 7: written by C, not by A"),
                fails(
                        WRITE,
                        "{frame: {frame: 9, at: 2, bytes: 1, written_by: A}}",
                        "frame 9, line 2: written by none, not by A"),
                fails(
                        WRITE,
                        "{frame: {frame: 7, by: dma, overflow: true}}",
                        "frame 7, lines 0 to 7: moved there by cpu, not by dma; lines 0 to 7: no overflow"),
                fails(WRITE, "{page: {of: A, page: 3, overflow: false}}", "A's page 3, lines 0 to 3: overflow"),
                fails(WRITE, "{frame: {frame: 12, written_by: A}}", "frame 12 is not in memory"),
                fails(WRITE, "{page: {of: B, page: 2, written_by: A}}", "B's page 2 is not in memory"),
                fails(
                        WRITE,
                        "{frame: {frame: 7, at: 4, bytes: 5, written_by: A}}",
                        "frame 7 has the lines 0 to 7, not 4 to 8"),
                fails(
                        WRITE,
                        "{page: {of: B, page: 6, equals: {text: hihi}}}",
                        "B's page 6, lines 2 to 3: the first one is hex 00, not hex 68 (h)"),
                // Objects and capabilities.
                holds(
                        OBJECT,
                        "{object: {name: o, state: live, type: segment, present: true, frame: 9, length: 4, version: 1, "
                                + "references: 1}}"),
                holds(OBJECT, "{capability: {of: A, capability: 0, held: true, object: o, rights: rwd, good: true}}"),
                holds(OBJECT, "{contents: {object: o, equals: {hex: \"00 00 00 00\"}, written_by: none}}"),
                fails(
                        OBJECT,
                        "{object: {name: o, state: deleted, present: false, frame: 8, length: 5, version: 2, target: o}}",
                        "object o: state is live, not deleted; present is true, not false; frame is 9, not 8; "
                                + "length is 4, not 5; version is 1, not 2; target is none, not o"),
                fails(
                        OBJECT,
                        "{capability: {of: B, capability: 0, object: o, rights: r}}",
                        "B's capability 0: object is none, not o; rights is none, not r"),
                fails(
                        OBJECT,
                        "{contents: {object: o, at: 2, bytes: 3, written_by: A}}",
                        "object o has the bytes 0 to 3, not 2 to 4"),
                fails(
                        OBJECT,
                        "{contents: {object: o, bytes: 2, written_by: A}}",
                        "object o, lines 0 to 1: written by none, not by A"),
                // Unchanged.
                holds(WRITE, "{unchanged: {of: B, page: 6}}"),
                holds(WRITE, "{unchanged: {of: A, page: 3, at: 4, since: start}}"),
                fails(WRITE, "{unchanged: {of: A, page: 3}}", "A's page 3, lines 0 to 3: written since the start"),
                fails(
                        "write: {by: A, page: 3, text: a}",
                        "{unchanged: {frame: 0}}",
                        "frame 0, line 0: written since the start"),
                fails("spawn: {by: A, as: D}", "{unchanged: {of: D, page: 0}}", "at the start, there is no process D"),
                // Page table entries.
                holds(
                        WRITE,
                        "{entry: {of: A, page: 3, kind: private, present: true, used: true, modified: true, "
                                + "rights: rw, frame: 0}}"),
                holds(WRITE, "{entry: {of: B, page: 6, rights: r, used: false}}"),
                holds(WRITE, "{entry: {of: B, page: 5, kind: shared, group: g, frame: 7, modified: false}}"),
                fails(
                        WRITE,
                        "{entry: {of: A, page: 3, kind: shared, modified: false, frame: 1, group: g}}",
                        "the entry of A's page 3: kind is private, not shared; modified is true, not false; "
                                + "frame is 0, not 1; group is none, not g"),
                fails(
                        WRITE,
                        "{entry: {of: A, page: 4, kind: private}}",
                        "the entry of A's page 4: kind is none, not private"),
                // Groups and processes.
                holds(
                        WAIT,
                        "{group: {name: g, state: active, members: [A, B], semaphore: true, value: 0, holder: A, "
                                + "queue: [], frame: 7}}"),
                fails(
                        WAIT,
                        "{group: {name: g, state: empty, members: [B, A], value: 1, holder: none, queue: [B]}}",
                        "group g: state is active, not empty; members is [A, B], not [B, A]; value is 0, not 1; "
                                + "holder is A, not none; queue is empty, not [B]"),
                fails(
                        WAIT,
                        "{group: {name: g, semaphore: false, frame: 8}}",
                        "group g: semaphore is true, not false; frame is 7, not 8"),
                holds(WAIT, "{process: {name: A, state: ready}}"),
                fails(
                        WAIT,
                        "{process: {name: A, state: waiting_semaphore}}",
                        "process A is ready, not waiting_semaphore"),
                holds(SEND, "{mailbox: {name: m, state: live, messages: 1, sent: 1, received: 0, may_send: [B, A]}}"),
                fails(
                        SEND,
                        "{mailbox: {name: m, state: deleted, messages: 2, sent: 0, received: 1, discarded: 3, senders: [A]}}",
                        "mailbox m: state is live, not deleted; messages is 1, not 2; sent is 1, not 0; "
                                + "received is 0, not 1; discarded is 0, not 3; senders is empty, not [A]"),
                fails("quit: {by: A}", "{process: {name: A, state: ready}}", "process A is dead, not ready"),
                // Registers.
                holds("load: {by: A, page: 3, register: r2}", "{register: {of: A, register: r2, equals: 97}}"),
                fails("quit: {by: A}", "{register: {of: C, equals: 1}}", "C's register r1 is 0, not 1"),
                // How the operation went.
                holds(READ, "{outcome: done, read: {bytes: 12}}"),
                fails(READ, "{outcome: trapped}", "the operation was done, not trapped"),
                fails(
                        "dissolve_group: {by: P, group: g}",
                        "{outcome: done}",
                        "the operation was refused (E_BUSY), not done"),
                fails("dissolve_group: {by: P, group: g}", "{error: E_HOLDS}", "the error is E_BUSY, not E_HOLDS"),
                fails(READ, "{error: E_BUSY}", "the operation met no error, not E_BUSY"),
                holds(READ, "{error_of: {process: B, error: none}}"),
                fails(READ, "{error_of: {process: A, error: E_BUSY}}", "A got no error, not E_BUSY"),
                fails(
                        "dissolve_group: {by: P, group: g}",
                        "{error_of: {process: P, error: E_BUSY, woken: true}}",
                        "P got no error when it was woken, not E_BUSY"),
                fails(
                        "dissolve_group: {by: P, group: g}",
                        "{error_of: {process: P, error: {not: E_BUSY}, woken: false, since: start}}",
                        "P got E_BUSY without waiting, not other than E_BUSY"),
                holds(READ, "{read: {at: 8, bytes: 4, equals: {fill: a}, written_by: A, by: initial}}"),
                fails(READ, "{read: {bytes: 11}}", "12 bytes were read, not 11"),
                fails(READ, "{read: {at: 8, bytes: 5}}", "12 bytes were read, not 13 or more"),
                fails(
                        READ,
                        "{read: {at: 6, bytes: 4, equals: {fill: a}}}",
                        "what was read, bytes 6 to 7: the first one is hex 00, not hex 61 (a)"),
                holds(DMA_WRITE, "{incident: foreign_write}"),
                fails(DMA_WRITE, "{incident: none}", "what happened is foreign_write, not none"),
                fails(WRITE, "{incident: foreign_write}", "no incident happened, not foreign_write"));
    }

    static Arguments holds(String operation, String claim) {
        return Arguments.of(operation, claim, List.of());
    }

    static Arguments fails(String operation, String claim, String truth) {
        return Arguments.of(operation, claim, List.of(truth));
    }

    @ParameterizedTest
    @MethodSource("claims")
    void aClaimIsHeldAgainstTheTruth(String operation, String claim, List<String> truth) {
        assertEquals(truth, contradictions(operation, claim));
    }

    /** What is the case instead of what is claimed after an operation of the lesson. */
    static List<String> contradictions(String operation, String claim) {
        String text = String.format(Locale.ROOT, LESSON, operation, claim);
        ParseResult<Scenario> reading = ScenarioReader.read("my.yaml", text);
        assertEquals(List.of(), reading.problems());
        List<String> told = new ArrayList<>();
        for (Problem problem : AssertionChecker.problems(reading.value().orElseThrow())) {
            String begin = "Assertion failed: ";
            assertTrue(problem.line() == 16 && problem.what().startsWith(begin), problem.toString());
            told.add(problem.what().substring(begin.length(), problem.what().length() - 1));
        }
        return told;
    }

    @Test
    void aFalseClaimOfEveryKindIsAmongThem() {
        Set<String> kinds =
                AssertionKind.all().stream().map(AssertionKind::name).collect(Collectors.toSet());
        Set<String> found = claims().filter(claim -> !((List<?>) claim.get()[2]).isEmpty())
                .map(claim -> ((String) claim.get()[1]).split("[{:]", 3)[1])
                .collect(Collectors.toSet());
        assertEquals(new TreeSet<>(kinds), new TreeSet<>(found));
    }

    @Test
    void claimsAreNotJudgedUnderOtherSettingsThanTheAuthors() {
        String text = String.format(Locale.ROOT, LESSON, WRITE, "{incident: foreign_write}");
        Scenario other = ScenarioReader.read("my.yaml", text, Map.of("transfer", "dma"))
                .value()
                .orElseThrow();
        assertEquals(List.of(), AssertionChecker.problems(other));
    }

    @Test
    void aSetupThatIsRefusedIsTold() {
        String text =
                """
                title: x
                processes: {A: {}}
                setup:
                  - create_group: {by: A, as: g}
                  - create_group: {by: A, as: g}
                """;
        Scenario scenario = ScenarioReader.read("my.yaml", text).value().orElseThrow();
        assertEquals(
                List.of(
                        "my.yaml:5:5: The setup does not work out: A asks to create a group and is refused: the name g is in use. "
                                + "Hint: change the setup so that each of its operations is carried out."),
                AssertionChecker.problems(scenario).stream()
                        .map(Problem::toString)
                        .toList());
    }
}
