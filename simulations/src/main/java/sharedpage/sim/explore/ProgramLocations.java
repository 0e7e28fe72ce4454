package sharedpage.sim.explore;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import sharedpage.sim.machine.ActorId;
import sharedpage.sim.machine.ActorKind;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Instruction;
import sharedpage.sim.scenario.Program;
import sharedpage.sim.scenario.Programs;

/**
 * Where programs are: each position of each program is two locations, as its next instruction and as what follows the
 * operation in progress. A <em>region</em> is a part of one program in which its process may stay for ever: one location, or
 * the locations of one loop.
 *
 * <pre>
 *   position   0        1                   2          3        4 (end)
 *              write    while r1 equals 1   load       signal
 *   region              '----- the loop ----'                          and each location by itself
 * </pre>
 */
final class ProgramLocations {
    /** In the place of a location: there is no such process, or it has ended. */
    static final int NOWHERE = -1;

    private final Programs programs;
    private final int[] first;

    /** By the location, the regions that it is in, the largest first. */
    private final List<List<BitSet>> regions = new ArrayList<>();

    ProgramLocations(Programs programs) {
        this.programs = programs;
        this.first = new int[programs.list().size() + 1];
        for (int program = 0; program < programs(); program++) {
            List<BitSet> loops = loops(programs.list().get(program), first[program]);
            first[program + 1] =
                    first[program] + 2 * programs.list().get(program).code().size() + 2;
            for (int location = first[program]; location < first[program + 1]; location++) {
                regions.add(regions(location, loops));
            }
        }
    }

    private static List<BitSet> regions(int location, List<BitSet> loops) {
        List<BitSet> own = new ArrayList<>();
        loops.stream().filter(loop -> loop.get(location)).forEach(own::add);
        BitSet alone = new BitSet();
        alone.set(location);
        own.add(alone);
        return own;
    }

    /** The loops of a program, the largest first. */
    private static List<BitSet> loops(Program program, int first) {
        List<BitSet> loops = new ArrayList<>();
        for (int position = 0; position < program.code().size(); position++) {
            if (program.code().get(position) instanceof Instruction.Test test && test.loop()) {
                loops.add(loop(program.code(), position, first));
            }
        }
        loops.sort(Comparator.comparingInt(BitSet::cardinality).reversed());
        return loops;
    }

    /** The positions from which a test is met again without leaving what begins with it. */
    private static BitSet loop(List<Instruction> code, int test, int first) {
        BitSet inside = new BitSet();
        inside.set(test);
        for (boolean grows = true; grows; ) {
            grows = false;
            for (int position = test + 1; position < code.size(); position++) {
                boolean leadsBack =
                        next(code.get(position)).stream().anyMatch(next -> next >= test && inside.get(next));
                grows |= leadsBack && !inside.get(position);
                inside.set(position, leadsBack || inside.get(position));
            }
        }
        BitSet locations = new BitSet();
        inside.stream().forEach(position -> locations.set(first + 2 * position, first + 2 * position + 2));
        return locations;
    }

    private static List<Integer> next(Instruction instruction) {
        return instruction instanceof Instruction.Test test
                ? List.of(test.holds(), test.fails())
                : List.of(((Instruction.BeginLine) instruction).next());
    }

    /** How many programs there are. */
    int programs() {
        return first.length - 1;
    }

    /** The program of an actor; -1 if it has none. */
    int programOf(Machine machine, int who) {
        boolean has = ActorId.kindOf(who) == ActorKind.PROCESS || who == ActorId.SYSTEM;
        return has ? programs.of(machine.nameOf(who)) : -1;
    }

    /** Where a program is in a state, or {@link #NOWHERE}. */
    int of(SimulationState state, int program) {
        Machine machine = state.machine();
        int who = machine.actor(programs.list().get(program).name()).orElse(NOWHERE);
        boolean acts = who == ActorId.SYSTEM
                || (who != NOWHERE && machine.processes().get(who).alive());
        return acts
                ? first[program] + 2 * state.cursor().positions().get(program) + (machine.isIdle(who) ? 0 : 1)
                : NOWHERE;
    }

    /** The regions that a location is in, the largest first. */
    List<BitSet> regions(int location) {
        return regions.get(location);
    }

    /** Whether a program can be at one of these locations outside a region of its own. */
    boolean canLeave(int program, BitSet region, BitSet reachable) {
        BitSet outside = reachable.get(first[program], first[program + 1]);
        outside.andNot(region.get(first[program], first[program + 1]));
        return !outside.isEmpty();
    }
}
