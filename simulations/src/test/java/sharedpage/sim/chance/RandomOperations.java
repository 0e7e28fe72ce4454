package sharedpage.sim.chance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import sharedpage.sim.capability.EnclosedCapability;
import sharedpage.sim.capability.ObjectTableEntry;
import sharedpage.sim.group.Group;
import sharedpage.sim.machine.ActorId;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.message.Mailbox;
import sharedpage.sim.operation.GivenArguments;
import sharedpage.sim.operation.OperationSignature;
import sharedpage.sim.operation.Operations;
import sharedpage.sim.operation.Parameter;
import sharedpage.sim.operation.RegisterArguments;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.process.Process;

/** Random operations of every form: parameters that make sense most of the time, and sometimes do not. */
final class RandomOperations {
    /** Were they as frequent as others, few processes would live long enough to have anything to do with each other. */
    private static final Set<String> RARE = Set.of(
            "spawn",
            "kill",
            "quit",
            "create_group",
            "create_mailbox",
            "delete_mailbox",
            "create_object",
            "create_caretaker",
            "delete_object");

    /** What processes do most of the time. */
    private static final Set<String> OFTEN =
            Set.of("read", "write", "load", "store", "wait", "signal", "send", "receive", "remote_call", "reply");

    /** What only the owner of a mailbox may do. */
    private static final Set<String> RECEIVING = Set.of("receive", "allow_send", "delete_mailbox");

    private static final List<OperationSignature<?>> OF_PROCESSES = forms(true);
    private static final List<OperationSignature<?>> OF_SYSTEM = forms(false);

    private final Chance chance;
    private final Machine machine;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private RandomOperations(Chance chance, Machine machine) {
        this.chance = chance;
        this.machine = machine;
    }

    private static List<OperationSignature<?>> forms(boolean ofProcesses) {
        return Operations.all().stream()
                .filter(form -> form.parameters().contains(Parameter.BY) == ofProcesses)
                .toList();
    }

    /** An operation that a process, or the operating system, may ask for. */
    static Operation by(Chance chance, Machine machine, int who) {
        boolean system = who == ActorId.SYSTEM;
        List<OperationSignature<?>> forms = system ? OF_SYSTEM : OF_PROCESSES;
        OperationSignature<?> form = chance.of(forms);
        while ((RARE.contains(form.name()) && chance.percent(80)) || (!system && isLeftOut(chance, form))) {
            form = chance.of(forms);
        }
        return new RandomOperations(chance, machine).filled(form, machine.nameOf(who));
    }

    private static boolean isLeftOut(Chance chance, OperationSignature<?> form) {
        return !OFTEN.contains(form.name()) && chance.percent(50);
    }

    private Operation filled(OperationSignature<?> form, String by) {
        for (Parameter parameter : form.parameters()) {
            values.put(parameter.key(), parameter == Parameter.BY ? by : value(parameter, form));
        }
        return inRegisters(form, form.operation(new GivenArguments(values)));
    }

    /** Sometimes registers stand for numbers. */
    private Operation inRegisters(OperationSignature<?> form, Operation operation) {
        Map<Parameter, String> registers = new EnumMap<>(Parameter.class);
        for (Parameter parameter : form.parameters()) {
            if (form.parameters().contains(Parameter.BY) && parameter.mayBeInRegister() && chance.percent(6)) {
                registers.put(parameter, chance.of(Parameter.REGISTER.words()));
            }
        }
        return RegisterArguments.of(operation, registers);
    }

    private Object value(Parameter parameter, OperationSignature<?> form) {
        return switch (parameter.kind()) {
            case PROCESS -> chance.of(names(machine));
            case GROUP -> group();
            case MAILBOX -> mailbox(parameter == Parameter.REPLY || RECEIVING.contains(form.name()));
            case OBJECT -> object();
            case NEW_NAME -> newName();
            case NUMBER -> number(parameter, form);
            case CHOICE -> chance.percent(70) ? parameter.words().get(0) : chance.of(parameter.words());
            case CAPABILITIES ->
                chance.percent(60)
                        ? List.of()
                        : List.of(new EnclosedCapability(
                                number(Parameter.CAPABILITY, form), chance.of(Parameter.ACCESS.words())));
            case DATA -> data();
        };
    }

    private static List<String> names(Machine machine) {
        return machine.processes().stream().map(Process::name).toList();
    }

    private String group() {
        List<String> own = machine.groups().stream()
                .filter(group -> group.member(subject()).isPresent())
                .map(Group::name)
                .toList();
        List<String> all = machine.groups().stream()
                .filter(group -> group.isLive() || chance.percent(5))
                .map(Group::name)
                .toList();
        if (!own.isEmpty() && chance.percent(70)) {
            return chance.of(own);
        }
        return all.isEmpty() || chance.percent(2) ? "unknown" : chance.of(all);
    }

    private String mailbox(boolean own) {
        List<String> names = machine.mailboxes().stream()
                .filter(mailbox -> mailbox.live() || chance.percent(5))
                .filter(mailbox -> !own || mailbox.owner() == subject() || chance.percent(5))
                .map(Mailbox::name)
                .toList();
        return names.isEmpty() || chance.percent(2) ? "unknown" : chance.of(names);
    }

    private String object() {
        List<String> all = machine.capabilities().objects().stream()
                .filter(entry -> entry.live() || chance.percent(5))
                .map(ObjectTableEntry::name)
                .toList();
        return all.isEmpty() ? "unknown" : chance.of(all);
    }

    /** The process that the operation is about: the one it names, else the one that asks. */
    private int subject() {
        Object name = values.getOrDefault("of", values.get("by"));
        return name == null
                ? -1
                : machine.process((String) name).map(Process::number).orElse(-1);
    }

    private String newName() {
        int number = machine.processes().size()
                + machine.groups().size()
                + machine.mailboxes().size()
                + machine.capabilities().objects().size();
        return chance.percent(5) ? chance.of(names(machine)) : "n" + number;
    }

    private int number(Parameter parameter, OperationSignature<?> form) {
        int size = machine.settings().pageSize();
        int wanted =
                switch (parameter) {
                    case PAGE -> page(form);
                    case AT -> chance.percent(3) ? chance.below(2 * size) : chance.percent(40) ? 0 : chance.below(size);
                    case BYTES -> chance.percent(60) ? chance.from(1, size) : chance.below(3 * size);
                    case SIZE -> chance.percent(60) ? size : chance.below(3 * size);
                    case CAPACITY, LONGEST -> chance.percent(50) ? -1 : chance.from(1, 2 * size);
                    case INITIAL -> chance.percent(70) ? -1 : chance.below(3);
                    case FRAME ->
                        chance.percent(70) ? -1 : chance.below(machine.frames().size());
                    case CAPABILITY ->
                        chance.below(machine.capabilities().nextIndex(subject()) + (chance.percent(10) ? 2 : 1));
                    case VALUE -> chance.from(-3, 300);
                    case EXPECTED -> chance.percent(50) ? chance.below(2) : chance.from('a', 'z');
                    default -> chance.from(parameter.minimum(), Math.min(parameter.maximum(), parameter.minimum() + 8));
                };
        return Math.max(parameter == Parameter.VALUE ? parameter.minimum() : -1, Math.min(parameter.maximum(), wanted));
    }

    /** A page with an entry or without one, as the operation most likely needs it. */
    private int page(OperationSignature<?> form) {
        int process = subject();
        int pages = machine.settings().get(Setting.PAGES);
        if (process < 0 || chance.percent(10)) {
            return chance.below(pages + 1);
        }
        Process subject = machine.processes().get(process);
        boolean empty = form.name().equals("enter_group");
        List<Integer> fitting = new ArrayList<>(IntStream.range(0, pages)
                .filter(page -> subject.entry(page).exists() != empty)
                .boxed()
                .toList());
        values.computeIfPresent("group", (key, name) -> {
            machine.group((String) name)
                    .flatMap(group -> group.member(process))
                    .filter(member -> !empty)
                    .ifPresent(member -> fitting.add(member.page()));
            return name;
        });
        return fitting.isEmpty() ? chance.below(pages) : chance.of(fitting);
    }

    private Bytes data() {
        byte[] letters = new byte[chance.from(1, 3)];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (byte) ('A' + chance.below(26));
        }
        return Bytes.of(letters);
    }
}
