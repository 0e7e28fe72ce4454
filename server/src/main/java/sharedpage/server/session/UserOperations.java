package sharedpage.server.session;

import sharedpage.server.wire.Refusal;
import sharedpage.server.wire.Refusal.Code;
import sharedpage.server.wire.RefusedException;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.scenario.ParseResult;
import sharedpage.sim.scenario.ScenarioReader;

/** An operation that is not the lesson's but the user's own. */
final class UserOperations {
    private UserOperations() {}

    /**
     * The cursor after the first action of an operation.
     *
     * @param json the operation as a scenario writes it
     * @throws RefusedException if it can't be read, or the process that is to carry it out has not finished its last one
     */
    static Cursor from(Node at, String json, StepTree tree) throws RefusedException {
        ParseResult<Operation> reading =
                ScenarioReader.operation(json, at.moment().machine());
        Operation operation = reading.value().orElseThrow(() -> new RefusedException(Refusal.of(reading.problems())));
        Simulation simulation = at.course().simulation();
        if (simulation.isBusy(at.moment(), operation)) {
            throw new RefusedException(Refusal.of(
                    Code.BUSY,
                    operation.by() + " has not finished its last operation.",
                    "Step on until it has, or let another process act."));
        }
        Node made = tree.add(
                at, at.course(), new StepTrigger.UserOperation(operation), simulation.perform(at.moment(), operation));
        return new Cursor(made, made);
    }
}
