package sharedpage.sim;

import java.util.List;
import java.util.stream.Stream;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.machine.StepOutcome;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.operation.DmaRead;
import sharedpage.sim.operation.DmaWrite;
import sharedpage.sim.operation.Read;
import sharedpage.sim.operation.Write;

/** One of the four ways to move 600 bytes from page 2 of process A on, and what came of it in a few words. */
enum Transfer {
    MMU_WRITE(Access.WRITE),
    MMU_READ(Access.READ),
    DMA_WRITE(Access.WRITE),
    DMA_READ(Access.READ);

    private static final Bytes DATA = TestMachine.pattern("A");

    private final Access access;

    Transfer(Access access) {
        this.access = access;
    }

    Operation operation(int bytes) {
        return switch (this) {
            case MMU_WRITE -> new Write("A", 2, 0, bytes, DATA);
            case MMU_READ -> new Read("A", 2, 0, bytes);
            case DMA_WRITE -> new DmaWrite("A", 2, 0, bytes, DATA);
            case DMA_READ -> new DmaRead("A", 2, 0, bytes);
        };
    }

    /**
     * Moves 600 bytes and tells the error, the number of bytes moved, and those that were written over a neighbour or
     * read from one.
     *
     * @param neighbours letters with which the pages in question are filled
     */
    String told(TestMachine machine, String... neighbours) {
        List<Integer> before =
                Stream.of(neighbours).map(letter -> count(machine, letter)).toList();
        OperationReport report = machine.perform(operation(600));
        StringBuilder told = new StringBuilder();
        if (report.outcome() != StepOutcome.DONE) {
            told.append(report.failure().code()).append(' ');
        }
        told.append(moved(report));
        for (int i = 0; i < neighbours.length; i++) {
            int hit = access == Access.WRITE
                    ? before.get(i) - count(machine, neighbours[i])
                    : count(report.received().bytes(), neighbours[i]);
            told.append(hit == 0 ? "" : ", " + neighbours[i] + " " + hit);
        }
        return told.toString();
    }

    private static int moved(OperationReport report) {
        return report.events().stream()
                .filter(event -> event instanceof TransferEvent.BytesMoved)
                .mapToInt(event -> ((TransferEvent.BytesMoved) event).length())
                .sum();
    }

    private static int count(TestMachine machine, String letter) {
        return machine.state().frames().stream()
                .mapToInt(frame -> count(frame.bytes(), letter))
                .sum();
    }

    private static int count(Bytes bytes, String letter) {
        int count = 0;
        for (byte value : bytes.toArray()) {
            count += value == letter.charAt(0) ? 1 : 0;
        }
        return count;
    }
}
