package sharedpage.sim.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.machine.ActorId;
import sharedpage.sim.machine.ActorKind;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.process.Process;
import sharedpage.sim.scenario.Instruction;
import sharedpage.sim.scenario.Programs;
import sharedpage.sim.scenario.Schedule;

/** Who may act while programs run, and whose turn it is. */
final class Scheduler {
    private final Programs programs;

    Scheduler(Programs programs) {
        this.programs = programs;
    }

    /** All that may come next, one thing for each who can act: kernel, devices, processes by their numbers. */
    List<EnabledTransition> enabledTransitions(Machine machine, ScriptCursor cursor) {
        return machine.activities()
                .all()
                .mapToObj(who -> transitionOf(machine, cursor, who))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Whether no transition is enabled.
     *
     * @param first who is asked first: if they can, it does not matter what the others do
     */
    boolean areOver(Machine machine, ScriptCursor cursor, int first) {
        return !acts(machine, cursor, first) && machine.activities().all().noneMatch(who -> acts(machine, cursor, who));
    }

    private boolean acts(Machine machine, ScriptCursor cursor, int who) {
        return machine.canRun(who) || begins(machine, cursor, who);
    }

    private boolean begins(Machine machine, ScriptCursor cursor, int who) {
        int program = mayBegin(machine, who) ? programs.of(machine.nameOf(who)) : -1;
        return program >= 0 && !cursor.exhausted().get(program);
    }

    private static boolean mayBegin(Machine machine, int who) {
        boolean asks = ActorId.kindOf(who) == ActorKind.PROCESS || who == ActorId.SYSTEM;
        return asks && machine.mayBegin(who);
    }

    /** The transition of an actor; empty if it has none. */
    Optional<EnabledTransition> transitionOf(Machine machine, ScriptCursor cursor, int who) {
        if (machine.canRun(who)) {
            return Optional.of(EnabledTransition.onward(who, cursor.at(cursor.turns())));
        }
        int program = mayBegin(machine, who) ? programs.of(machine.nameOf(who)) : -1;
        return program < 0
                ? Optional.empty()
                : programs.at(program, cursor.positions().get(program))
                        .map(next -> transition(machine, cursor, who, program, next));
    }

    private EnabledTransition transition(
            Machine machine, ScriptCursor cursor, int who, int program, Instruction instruction) {
        int number = programs.number(program, cursor.positions().get(program));
        if (instruction instanceof Instruction.BeginLine perform) {
            return EnabledTransition.begin(who, perform.line(), number, at(cursor, program, perform.next()));
        }
        Instruction.Test test = (Instruction.Test) instruction;
        Process process = machine.processes().get(who);
        boolean holds = test.condition().holds(process.registers());
        ProcessEvent.RegistersTested found = new ProcessEvent.RegistersTested(
                process.name(), test.condition().facts(process.registers()), test.loop(), holds);
        ScriptCursor then = at(cursor, program, holds ? test.holds() : test.fails());
        return new EnabledTransition(who, null, found, Optional.empty(), number, then);
    }

    private ScriptCursor at(ScriptCursor cursor, int program, int position) {
        return cursor.at(program, position, programs.at(program, position).isEmpty());
    }

    /** The number of the line of a program that an actor is carrying out; 0 if there is none. */
    int line(Machine machine, ScriptCursor cursor, int who) {
        int program = who < 0 ? -1 : programs.of(machine.nameOf(who));
        int position = program < 0 ? 0 : cursor.positions().get(program);
        if (program >= 0 && !programs.list().get(program).isStraight()) {
            Operation operation = machine.activity(who).operation();
            OptionalInt performed = programs.list().get(program).performing(operation, position);
            return performed.isEmpty() ? 0 : programs.number(program, performed.getAsInt());
        }
        return position == 0 ? 0 : programs.number(program, position - 1);
    }

    /**
     * Whose turn it is, as the schedule has it.
     *
     * @param last number of the actor of the last step; -1 before the first
     */
    Optional<EnabledTransition> next(Machine machine, ScriptCursor cursor, int last) {
        return switch (programs.schedule().kind()) {
            case LISTED -> listed(machine, cursor);
            case ROUND_ROBIN -> inTurn(enabledTransitions(machine, cursor), machine, last);
            case SEEDED -> chosen(enabledTransitions(machine, cursor), machine);
        };
    }

    /** The first one from here on that can act. */
    private Optional<EnabledTransition> listed(Machine machine, ScriptCursor cursor) {
        List<Schedule.ScheduledTurn> turns = programs.schedule().turns();
        for (int turn = cursor.turns(); turn < turns.size(); turn++) {
            Optional<EnabledTransition> transition =
                    named(machine, cursor.at(turn + 1), turns.get(turn).name());
            if (transition.isPresent()) {
                return transition;
            }
        }
        return Optional.empty();
    }

    private Optional<EnabledTransition> named(Machine machine, ScriptCursor cursor, String name) {
        OptionalInt actor = machine.actor(name);
        if (actor.isPresent()) {
            return transitionOf(machine, cursor, actor.getAsInt());
        }
        boolean kernel = name.equals(Schedule.KERNEL);
        return machine.runnable()
                .filter(who -> kernel
                        ? ActorId.kindOf(who) == ActorKind.SERVICE
                        : machine.nameOf(who).equals(name))
                .mapToObj(who -> EnabledTransition.onward(who, cursor))
                .findFirst();
    }

    private static Optional<EnabledTransition> inTurn(List<EnabledTransition> transitions, Machine machine, int last) {
        int[] order = machine.activities().all().toArray();
        int from = IntStream.range(0, order.length)
                .filter(index -> order[index] == last)
                .findFirst()
                .orElse(-1);
        for (int i = 1; i <= order.length; i++) {
            int who = order[(from + i) % order.length];
            for (EnabledTransition transition : transitions) {
                if (transition.who() == who) {
                    return Optional.of(transition);
                }
            }
        }
        return Optional.empty();
    }

    /** Whom the seed and the number of the step choose (SplitMix64; Steele, Lea and Flood, OOPSLA 2014). */
    private static Optional<EnabledTransition> chosen(List<EnabledTransition> transitions, Machine machine) {
        if (transitions.isEmpty()) {
            return Optional.empty();
        }
        long mixed = (machine.settings().get(Setting.SEED) * 0x100000L + machine.step() + 1) * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        int index = (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), transitions.size());
        return Optional.of(transitions.get(index));
    }
}
