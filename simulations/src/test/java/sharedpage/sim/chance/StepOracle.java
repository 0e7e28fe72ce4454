package sharedpage.sim.chance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.Sentences;
import sharedpage.sim.machine.ActorId;
import sharedpage.sim.machine.ActorKind;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.machine.Step;

/** What holds of each step under every setting, the careless ones too. */
final class StepOracle {
    private static final Pattern NO_VALUE = Pattern.compile("[{}]|\\bnull\\b|  ");
    private static final Pattern REPEATED = Pattern.compile("\\b([a-z]+) \\1\\b");
    private static final Pattern ONE_OF_MANY =
            Pattern.compile("(?<!-)\\b1 (bytes|members|processors|messages|looks|items|places|steps|operations)\\b"
                    + "|\\b1 byte (from [A-Z]\\w* )?(go|come|land|are|were|belong|have)\\b");

    private static final List<Pattern> WRONG = List.of(NO_VALUE, REPEATED, ONE_OF_MANY);

    /** Events whose sentences are good: these depend on nothing else. */
    private static final Set<Event> GOOD = ConcurrentHashMap.newKeySet();

    private static final int MOST = 200_000;

    private StepOracle() {}

    /** What is wrong with a step; empty if nothing is. */
    static Optional<String> fault(Step step) {
        if (step.action() != null && step.before().halted()) {
            return Optional.of("An action after the machine has stopped: " + step.action());
        } else if (step.action() != null && mayNotRun(step.before(), step.who())) {
            return Optional.of(
                    "An action of " + step.before().nameOf(step.who()) + ", which may not run: " + step.action());
        } else if (step.events().isEmpty()) {
            return Optional.of("A step without an event: " + step.action());
        } else if (step.failure() != null && !hasError(step)) {
            return Optional.of(
                    "A process does not get the error " + step.failure().code() + ": " + step.events());
        }
        return step.events().stream()
                .flatMap(event -> eventFault(step, event).stream())
                .findFirst()
                .or(() -> SilentChanges.of(step));
    }

    private static Optional<String> eventFault(Step step, Event event) {
        Optional<String> untrue = Claims.fault(step, event);
        if (untrue.isPresent() || GOOD.contains(event)) {
            return untrue;
        }
        Optional<String> wrong = sentenceFault(event);
        if (wrong.isEmpty() && GOOD.size() < MOST) {
            GOOD.add(event);
        }
        return wrong;
    }

    private static boolean hasError(Step step) {
        String process =
                step.onBehalfOf() < 0 ? step.operation().by() : step.before().nameOf(step.onBehalfOf());
        return OperationReport.ofErrors(step).errors().stream()
                .anyMatch(got -> got.process().equals(process)
                        && got.error().equals(step.failure().code()));
    }

    private static boolean mayNotRun(Machine machine, int who) {
        return ActorId.kindOf(who) == ActorKind.PROCESS
                && !machine.processes().get(who).mayRun();
    }

    private static Optional<String> sentenceFault(Event event) {
        String what = Sentences.what(List.of(event));
        return WRONG.stream()
                .filter(wrong -> wrong.matcher(what).find())
                .map(wrong -> "A sentence with " + wrong + ": " + what)
                .findFirst()
                .or(() -> SentenceCheck.fault(event));
    }
}
