package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.operation.CreateGroup;
import sharedpage.sim.operation.EnterGroup;
import sharedpage.sim.operation.Receive;
import sharedpage.sim.operation.Send;
import sharedpage.sim.operation.Signal;
import sharedpage.sim.operation.Wait;

/**
 * What an exchange costs, by message and by shared page (model 5.1): a message 2y + 2(c0 + length * cb), and a wake if
 * somebody sleeps; a shared page 2y, for WAIT and SIGNAL. The accesses by which both sides write and read are the same and
 * left out; so is the way of the MMU to the buffers, which is free here.
 */
class MessageCostTest {
    private static final String[] FREE = {"cost.memory=0", "cost.tlb=0"};

    private static long cost(TestMachine machine, Operation... operations) {
        long before = machine.state().costs().nanoseconds();
        for (Operation operation : operations) {
            machine.perform(operation);
        }
        return machine.state().costs().nanoseconds() - before;
    }

    private static TestMachine partners(String table) {
        return MessageTest.partners("costs=" + table, FREE[0], FREE[1]);
    }

    @ParameterizedTest(name = "{0}: {1} bytes take {2} ns")
    @CsvSource({"modern, 512, 700", "modern, 0, 600", "modern, 256, 650", "classic, 512, 1224000", "classic, 1, 202000"
    })
    void aMessageCostsTwoCallsAndTwoCopies(String table, int length, long wanted) {
        assertEquals(
                wanted, cost(partners(table), new Send("A", "m", 2, 0, length), new Receive("B", "m", 5, 0, length)));
    }

    @ParameterizedTest(name = "{0}: {1} ns")
    @CsvSource({"modern, 600", "classic, 200000"})
    void aSharedPageCostsTwoCalls(String table, long wanted) {
        TestMachine machine = partners(table).done(new CreateGroup("P", "g", 7)).done(new EnterGroup("A", 6, "g"));
        assertEquals(wanted, cost(machine, new Wait("A", "g"), new Signal("A", "g")));
    }

    @Test
    void whoWakesAPartnerPaysForIt() {
        long wake = 2_000;
        assertEquals(
                700 + wake, cost(partners("modern"), new Receive("B", "m", 5, 0, 512), new Send("A", "m", 2, 0, 512)));
        TestMachine group = partners("modern")
                .done(new CreateGroup("P", "g", 7))
                .done(new EnterGroup("A", 6, "g"))
                .done(new EnterGroup("C", 6, "g"))
                .done(new Wait("A", "g"));
        group.perform(new Wait("C", "g"));
        assertEquals(300 + wake, cost(group, new Signal("A", "g")));
    }

    /** Model 5.1: one update of a list with four members takes as long as what some 190 messages cost more. */
    @Test
    void oneRelocationIsAsDearAsTheCopiesOfManyMessages() {
        long more = cost(partners("modern"), new Send("A", "m", 2, 0, 512), new Receive("B", "m", 5, 0, 512)) - 600;
        long update = 100 + 4 * (100 + 2_000 + 2_000 + 200) + 1_000 + 4 * 200; // RelocationCostTest holds it to that
        assertEquals(191, update / more);
    }

    @Test
    void aCopyMayHaveAFixedPrice() {
        TestMachine machine = MessageTest.partners("cost.message_copy=40", FREE[0], FREE[1]);
        assertEquals(780, cost(machine, new Send("A", "m", 2, 0, 512), new Receive("B", "m", 5, 0, 512)));
    }
}
