package sharedpage.sim.scenario.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static sharedpage.sim.scenario.reader.AssertionTest.DMA_WRITE;
import static sharedpage.sim.scenario.reader.AssertionTest.OBJECT;
import static sharedpage.sim.scenario.reader.AssertionTest.READ;
import static sharedpage.sim.scenario.reader.AssertionTest.SEND;
import static sharedpage.sim.scenario.reader.AssertionTest.WAIT;
import static sharedpage.sim.scenario.reader.AssertionTest.WRITE;
import static sharedpage.sim.scenario.reader.AssertionTest.fails;
import static sharedpage.sim.scenario.reader.AssertionTest.holds;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** In the place of a value may stand what it must be: at least, at most, one of, not. */
class ConditionsTest {
    static Stream<Arguments> conditions() {
        return Stream.of(
                holds("load: {by: A, page: 3}", "{register: {of: A, at_least: 97, at_most: 97}}"),
                holds("load: {by: A, page: 3}", "{register: {of: B, one_of: [1, 0]}}"),
                fails(
                        "load: {by: A, page: 3}",
                        "{register: {of: A, at_most: 96, not: 97}}",
                        "A's register r1 is 97, not at most 96 and other than 97"),
                fails("quit: {by: A}", "{register: {of: C, not: 0}}", "C's register r1 is 0, not other than 0"),
                holds(WRITE, "{costs: {memory: {at_least: 4, at_most: 5}, time_ns: {not: 401}}}"),
                fails(
                        WRITE,
                        "{costs: {memory: {at_most: 3, not: 4}, traps: {at_least: 1}}}",
                        "what was charged: memory is 4, not at most 3 and other than 4; traps is 0, not at least 1"),
                holds(WRITE, "{page: {of: A, page: 3, at: 3, at_least: 65, at_most: 65}}"),
                holds(WRITE, "{page: {of: A, page: 3, at: 3, bytes: 2, one_of: [24897, 0]}}"),
                holds(WRITE, "{page: {of: A, page: 3, one_of: [\"aaaa\", \"AAAAa\"]}}"),
                holds(WRITE, "{page: {of: A, page: 3, not: {fill: A}, written_by: {one_of: [A, B]}}}"),
                fails(
                        WRITE,
                        "{page: {of: A, page: 3, at: 3, bytes: 2, at_most: 24896}}",
                        "A's page 3, lines 3 to 4: is 24897, not at most 24896"),
                fails(
                        WRITE,
                        "{frame: {frame: 7, one_of: [\"AB\", {hex: \"0a\"}]}}",
                        "frame 7, lines 0 to 1: is hex 41 41, not one of hex 41 42, hex 0a"),
                fails(WRITE, "{page: {of: A, page: 3, not: 65}}", "A's page 3, line 0: is 65, not other than 65"),
                fails(
                        WRITE,
                        "{frame: {frame: 7, written_by: {not: A}, by: {one_of: [dma, kernel]}}}",
                        "frame 7, lines 0 to 7: written by A, not by other than A; "
                                + "lines 0 to 7: moved there by cpu, not by one of dma, kernel"),
                holds(OBJECT, "{object: {name: o, frame: {at_least: 9}, state: {not: deleted}}}"),
                holds(OBJECT, "{capability: {of: B, capability: 0, rights: {not: rwd}}}"),
                fails(
                        OBJECT,
                        "{capability: {of: A, capability: 0, rights: {one_of: [r, rw]}}}",
                        "A's capability 0: rights is rwd, not one of r, rw"),
                holds(WRITE, "{entry: {of: A, page: 3, kind: {one_of: [private, shared]}, frame: {at_most: 0}}}"),
                fails(
                        WRITE,
                        "{entry: {of: A, page: 4, frame: {at_most: 8}}}",
                        "the entry of A's page 4: frame is none, not at most 8"),
                holds(
                        WAIT,
                        "{group: {name: g, members: {one_of: [[B, A], [A, B]]}, queue: {not: [B]}, value: {at_most: 1}}}"),
                fails(
                        WAIT,
                        "{group: {name: g, members: {not: [A, B]}, holder: {not: A}, value: {at_least: 1}}}",
                        "group g: members is [A, B], not other than [A, B]; value is 0, not at least 1; "
                                + "holder is A, not other than A"),
                holds(SEND, "{mailbox: {name: m, messages: {at_least: 1}, may_send: {not: []}}}"),
                holds(WAIT, "{process: {name: A, state: {not: dead}}}"),
                fails(
                        WAIT,
                        "{process: {name: A, state: {one_of: [dead, waiting_semaphore]}}}",
                        "process A is ready, not one of dead, waiting_semaphore"),
                holds(
                        READ,
                        "{outcome: {one_of: [done, blocked]}, error: {not: E_BUSY}, incident: {not: foreign_write}}"),
                fails(READ, "{outcome: {not: done}}", "the operation was done, not other than done"),
                fails(
                        "dissolve_group: {by: P, group: g}",
                        "{error: {one_of: [E_HOLDS, E_OWNER]}}",
                        "the error is E_BUSY, not one of E_HOLDS, E_OWNER"),
                fails(
                        DMA_WRITE,
                        "{incident: {not: foreign_write}}",
                        "what happened is foreign_write, not other than foreign_write"),
                holds(READ, "{read: {count: {at_least: 12}, at: 8, one_of: [97]}}"),
                fails(READ, "{read: {count: {at_most: 8}}}", "12 bytes were read, not at most 8"));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void aConditionIsComparedWithTheTruth(String operation, String claim, List<String> truth) {
        assertEquals(truth, AssertionTest.contradictions(operation, claim));
    }
}
