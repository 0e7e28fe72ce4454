package sharedpage.sim.chance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Supplier;
import sharedpage.sim.invariant.Invariants;
import sharedpage.sim.invariant.ShadowModel;
import sharedpage.sim.invariant.Violation;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.Step;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.operation.Operations;
import sharedpage.sim.operation.Parameter;

/**
 * A run that can be carried out again, and with parts left out: operations begun and turns taken, in their order. When
 * the moves are over everybody goes on, in an order without any period, until nobody can.
 */
record Script(Start start, List<Move> moves) {
    /** Steps, beside one for each byte that is asked for, after which a run that does not come to rest is given up. */
    private static final int LONGEST = 4_000;

    /** Somebody begins an operation, or, if it is null, takes a turn of what they are doing. */
    record Move(String who, Operation operation) {
        static Move begin(Operation operation) {
            return new Move(operation.by(), operation);
        }
    }

    /**
     * A script as it was carried out.
     *
     * @param script the moves that were possible
     * @param all those moves and the turns until everybody came to rest
     */
    record Run(Script script, List<Move> all, List<Step> steps, Machine end, List<Violation> broken) {
        boolean breaks(String name) {
            return broken.stream().anyMatch(one -> one.name().equals(name));
        }
    }

    Run run() {
        Runner runner = new Runner(start);
        for (int i = 0; i < moves.size() && runner.isSound(); i++) {
            runner.move(moves.get(i));
        }
        runner.comeToRest();
        return runner.run();
    }

    /** Carries moves out one by one and watches the invariants. */
    static final class Runner {
        private final Start start;
        private final List<Move> moves = new ArrayList<>();
        private final List<Step> steps = new ArrayList<>();
        private final List<Violation> broken = new ArrayList<>();
        private Machine machine;
        private ShadowModel ledger;
        private int chosen;
        private int longest = LONGEST;

        Runner(Start start) {
            this.start = start;
            machine = start.machine();
            ledger = ShadowModel.of(machine);
            broken.addAll(Invariants.of(machine));
        }

        Machine machine() {
            return machine;
        }

        /** The operations begun so far. */
        List<Operation> operations() {
            return moves.stream().map(Move::operation).filter(Objects::nonNull).toList();
        }

        boolean isSound() {
            return broken.isEmpty();
        }

        /** Whether somebody lives and has nothing to do. */
        boolean isFree(int who) {
            boolean dead = who < machine.processes().size()
                    && !machine.processes().get(who).mayRun();
            return !dead && machine.activity(who).isIdle();
        }

        private void move(Move move) {
            if (move.operation == null) {
                OptionalInt who = machine.runnable()
                        .filter(number -> machine.nameOf(number).equals(move.who))
                        .findFirst();
                who.ifPresent(this::turn);
            } else {
                machine.actor(move.who).ifPresent(who -> begin(who, move.operation));
            }
        }

        void begin(int who, Operation operation) {
            if (isFree(who)) {
                moves.add(Move.begin(operation));
                step(() -> StepBuilder.performFirst(machine, who, operation));
                longest += bytes(steps.get(steps.size() - 1).operation());
            }
        }

        /** How many bytes an operation moves, which may be a number that was in a register. */
        private static int bytes(Operation operation) {
            return Operations.valuesOf(operation).get(Parameter.BYTES.key()) instanceof Integer bytes ? bytes : 0;
        }

        void turn(int who) {
            moves.add(new Move(machine.nameOf(who), null));
            step(() -> StepBuilder.perform(machine, who));
        }

        private void step(Supplier<Step> turn) {
            try {
                Step step = turn.get();
                steps.add(step);
                broken.addAll(Invariants.of(ledger, step));
                ledger = ledger.after(step);
                machine = step.after();
            } catch (RuntimeException e) {
                StackTraceElement at = e.getStackTrace().length == 0 ? null : e.getStackTrace()[0];
                broken.add(new Violation("Crash", "Every action can be carried out.", e + " at " + at));
            }
        }

        /**
         * Everybody goes on until nobody can. In turn would not do: two processes that need the same frame could then
         * take it from one another for ever.
         */
        void comeToRest() {
            chosen = moves.size();
            Chance chance = new Chance(chosen);
            int[] runnable = machine.runnable().toArray();
            while (runnable.length > 0 && isSound()) {
                if (steps.size() > longest) {
                    broken.add(new Violation("Liveness", "Every run comes to rest.", "this one goes on and on."));
                    return;
                }
                turn(runnable[chance.below(runnable.length)]);
                runnable = machine.runnable().toArray();
            }
        }

        Run run() {
            Script script = new Script(start, List.copyOf(moves.subList(0, chosen)));
            return new Run(script, List.copyOf(moves), List.copyOf(steps), machine, List.copyOf(broken));
        }
    }
}
