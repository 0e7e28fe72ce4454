package sharedpage.server.session;

import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.Refusal.Code;
import sharedpage.server.refusal.RefusedException;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.scenario.reader.ScenarioReader;

/** An operation that is not the lesson's but the user's own. */
final class UserOperations {
    private UserOperations() {}

    /**
     * The cursor after the first action of an operation.
     *
     * @param json the operation as a scenario writes it
     * @throws RefusedException if it can't be read, the process that is to carry it out has not finished its last one, or the
     *     machine has stopped
     */
    static Cursor from(Node at, String json, StepTree tree) throws RefusedException {
        Operation operation = RefusedException.orRefuse(
                ScenarioReader.operation(json, at.state().machine()));
        if (at.state().machine().halted()) {
            throw new RefusedException(CursorAdvance.ended(at));
        }
        Simulation simulation = at.scenario().simulation();
        if (simulation.isBusy(at.state(), operation)) {
            throw new RefusedException(Refusal.of(
                    Code.BUSY,
                    operation.by() + " has not finished its last operation.",
                    "Step on until it has, or let another process act."));
        }
        Node made = tree.add(
                at, at.scenario(), new StepTrigger.UserOperation(operation), simulation.perform(at.state(), operation));
        return new Cursor(made, made);
    }
}
