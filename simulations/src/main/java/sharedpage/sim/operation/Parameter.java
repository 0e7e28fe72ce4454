package sharedpage.sim.operation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import sharedpage.sim.capability.Capabilities;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.process.Registers;

/**
 * The parameters of operations. A word means the same in every operation, so a parameter is known by its name alone;
 * the reader, the schema and the page's forms are made from this list.
 */
public enum Parameter {
    /** Name of the process that asks. */
    BY(ParameterKind.PROCESS, null, 0, 0),
    /** Name of the process that it is done to. */
    PROCESS(ParameterKind.PROCESS, null, 0, 0),
    /** Name of a process that maps the page in question. */
    OF(ParameterKind.PROCESS, null, 0, 0),
    /** Name of the process that gets something. */
    TO(ParameterKind.PROCESS, null, 0, 0),
    /** Name for what is made. */
    AS(ParameterKind.NEW_NAME, null, 0, 0),
    /** Name of a group. */
    GROUP(ParameterKind.GROUP, null, 0, 0),
    /** Name of a mailbox. */
    MAILBOX(ParameterKind.MAILBOX, null, 0, 0),
    /** Name of the mailbox in which an answer is expected. */
    REPLY(ParameterKind.MAILBOX, null, 0, 0),
    /** Number of a page; whether the address space has it is for the machine to say. */
    PAGE(ParameterKind.NUMBER, null, 0, 9_999),
    /** Number of a line within the page: where the transfer starts. */
    AT(ParameterKind.NUMBER, 0, 0, 9_999),
    /** How many bytes; with data that has a length of its own it may be left out. */
    BYTES(ParameterKind.NUMBER, null, 0, 262_144),
    /** How many bytes the buffer has into which a message is received. */
    SIZE(ParameterKind.NUMBER, null, 0, 262_144),
    /** How many messages a mailbox holds; -1 stands for what the settings say. */
    CAPACITY(ParameterKind.NUMBER, -1, 1, 16),
    /** How many bytes a message may have; -1 stands for what the settings say. */
    LONGEST(ParameterKind.NUMBER, -1, 1, 4_096),
    /** Name of a register of the process that asks. */
    REGISTER(Registers.NAMES),
    /** The number that a word is compared with; may be below 0. */
    EXPECTED(ParameterKind.NUMBER, null, -1_000_000, 1_000_000),
    /** A number to add, or to write as a word; may be below 0. */
    VALUE(ParameterKind.NUMBER, null, -1_000_000, 1_000_000),
    /** Number of the page frame wanted; -1 stands for the lowest free one. */
    FRAME(ParameterKind.NUMBER, -1, 0, 255),
    /** Value of a fresh semaphore; -1 stands for what the settings say. */
    INITIAL(ParameterKind.NUMBER, -1, 0, Setting.SEMAPHORE_INITIAL.maximum()),
    /** What a member may do with the shared page through the MMU. */
    RIGHTS(List.of(EnterGroup.READ_WRITE, EnterGroup.READ_ONLY)),
    /** Index in the capability list of the process that asks. */
    CAPABILITY(ParameterKind.NUMBER, null, 0, Capabilities.LONGEST_LIST - 1),
    /** Which rights of a capability go to the receiver. */
    ACCESS(Grant.CHOICES),
    /** Capabilities that go with a message. */
    CAPABILITIES(ParameterKind.CAPABILITIES, null, 0, 8),
    /** Name of an object. */
    OBJECT(ParameterKind.OBJECT, null, 0, 0),
    /** How capabilities are taken back. */
    WAY(Revoke.WAYS),
    /** The bytes to write, given by one of the keys {@code fill}, {@code text}, {@code hex} and {@code value}. */
    DATA(ParameterKind.DATA, null, 0, 0);

    private final ParameterKind kind;
    private final Integer absent;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> words;

    private final int minimum;
    private final int maximum;

    Parameter(ParameterKind kind, Integer absent, int minimum, int maximum) {
        this.kind = kind;
        this.absent = absent;
        this.minimum = minimum;
        this.maximum = maximum;
        this.words = List.of();
    }

    Parameter(List<String> words) {
        this.kind = ParameterKind.CHOICE;
        this.absent = null;
        this.minimum = 0;
        this.maximum = 0;
        this.words = words;
    }

    static Parameter named(String key) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No parameter of operations is called " + key + "."));
    }

    /** As scenarios and the wire write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public ParameterKind kind() {
        return kind;
    }

    /** The value if it is left out, an Integer, a String or an empty list; null if it must be given. */
    public Object defaultValue() {
        return kind == ParameterKind.CHOICE ? words.get(0) : kind == ParameterKind.CAPABILITIES ? List.of() : absent;
    }

    /** Whether a register may stand for the number: for a page, a place or a length. */
    public boolean mayBeInRegister() {
        return this == PAGE || this == AT || this == BYTES || this == SIZE;
    }

    /** The words to choose from, the one that holds if it is left out first; empty if it is no choice. */
    public List<String> words() {
        return words;
    }

    public int minimum() {
        return minimum;
    }

    public int maximum() {
        return maximum;
    }
}
