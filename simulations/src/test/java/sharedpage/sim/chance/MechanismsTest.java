package sharedpage.sim.chance;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sharedpage.sim.machine.ActorId;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.TypeNames;
import sharedpage.sim.operation.GivenArguments;
import sharedpage.sim.operation.Operations;
import sharedpage.sim.operation.RegisterArguments;
import sharedpage.sim.policy.ReplacementPolicy;
import sharedpage.sim.policy.Setting;

/**
 * I19: how entries learn where a page is makes no difference to those who use it. Random scripts, in which each operation
 * is done or blocked before the next, give the same bytes, outcomes, errors and orders of semaphores under every
 * mechanism. No DMA transfer overflows, since what lies behind a frame is an accident.
 */
class MechanismsTest {
    private static final int SCRIPTS = Boolean.getBoolean("long") ? 50_000 : 1_000;
    private static final int LENGTH = 40;

    @Test
    void everyMechanismLooksTheSame() {
        for (long seed = 1; seed <= SCRIPTS; seed++) {
            Start start = start(seed);
            List<Operation> operations = operations(seed, start);
            if (difference(start, operations).isPresent()) {
                List<Operation> few = shrunk(start, operations);
                fail("Seed " + seed + ": " + difference(start, few).orElseThrow() + "\n" + start + "\n" + few);
            }
        }
    }

    private static Start start(long seed) {
        Chance chance = new Chance(seed);
        Start start = new Start(RandomScripts.settings(chance), RandomScripts.cast(chance));
        return start.with(Setting.RELOCATION.key(), "list");
    }

    private static List<Operation> operations(long seed, Start start) {
        Chance chance = new Chance(-seed);
        Script.Runner runner = new Script.Runner(start);
        List<Operation> operations = new ArrayList<>();
        RandomScripts.begin(chance, runner);
        operations.addAll(runner.operations());
        for (int i = 0; i < LENGTH; i++) {
            Machine machine = runner.machine();
            // What the clock algorithm has evicted depends on the mechanism, and so does what the system may page out.
            int who = chance.percent(25)
                    ? ActorId.SYSTEM
                    : chance.below(machine.processes().size());
            if (runner.isFree(who) && (who != ActorId.SYSTEM || !evicts(machine))) {
                Operation operation = tamed(machine, RandomScripts.sensible(chance, machine, who));
                operations.add(operation);
                runner.begin(who, operation);
                runner.comeToRest();
            }
        }
        return operations;
    }

    private static boolean evicts(Machine machine) {
        return machine.settings().get(Setting.REPLACEMENT) == ReplacementPolicy.CLOCK;
    }

    /** The same operation with its numbers written out, without an overflow by DMA and, where the kernel makes room, without a wish for a frame. */
    private static Operation tamed(Machine machine, Operation wished) {
        Operation operation = wished instanceof RegisterArguments inRegisters ? inRegisters.pattern() : wished;
        Map<String, Object> values = new LinkedHashMap<>(Operations.valuesOf(operation));
        int room = machine.settings().pageSize() - (int) values.getOrDefault("at", 0);
        values.computeIfPresent("bytes", (key, bytes) -> room > 0 ? Math.min((int) bytes, room) : bytes);
        if (evicts(machine)) {
            values.replace("frame", -1);
        }
        String name = TypeNames.snakeCase(operation.getClass());
        return Operations.named(name).orElseThrow().operation(new GivenArguments(values));
    }

    private static Optional<String> difference(Start start, List<Operation> operations) {
        Observation first = null;
        for (String mechanism : Setting.RELOCATION.words()) {
            Observation seen = Observation.of(start.with(Setting.RELOCATION.key(), mechanism), operations);
            if (first != null && !first.equals(seen)) {
                return Optional.of(mechanism + " looks different:\n" + first + "\n" + seen);
            }
            first = seen;
        }
        return Optional.empty();
    }

    private static List<Operation> shrunk(Start start, List<Operation> operations) {
        List<Operation> best = operations;
        for (int i = 0; i < best.size(); ) {
            List<Operation> fewer = new ArrayList<>(best);
            fewer.remove(i);
            if (difference(start, fewer).isPresent()) {
                best = fewer;
            } else {
                i++;
            }
        }
        return best;
    }
}
