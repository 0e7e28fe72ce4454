package sharedpage.sim.scenario.grammar;

import java.util.Optional;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.scenario.Schedule;
import sharedpage.sim.scenario.text.Problems;
import sharedpage.sim.scenario.text.YamlNode;

/** A name: of a process, of something that an operation made, or a new one. */
public record NameType(Symbol symbol) implements ValueType {
    public static final String PATTERN = "[A-Za-z][A-Za-z0-9_]{0,15}";
    public static final String RULE = "a letter, then up to 15 letters, digits or _";

    /** Stands for no process, where a process could be named. */
    public static final String NONE = "none";

    public static final NameType PROCESS = new NameType(Symbol.PROCESS);
    public static final NameType GROUP = new NameType(Symbol.GROUP);
    public static final NameType MAILBOX = new NameType(Symbol.MAILBOX);
    public static final NameType OBJECT = new NameType(Symbol.OBJECT);
    public static final NameType NEW = new NameType(Symbol.NEW);
    public static final NameType PROCESS_OR_NONE = new NameType(Symbol.PROCESS_OR_NONE);

    /** What is named. */
    public enum Symbol {
        PROCESS("the name of a process"),
        PROCESS_OR_NONE("the name of a process, or " + NONE),
        GROUP("the name of a group"),
        MAILBOX("the name of a mailbox"),
        OBJECT("the name of an object"),
        NEW("a new name");

        private final String words;

        Symbol(String words) {
            this.words = words;
        }
    }

    @Override
    public String description() {
        return symbol.words + " (" + RULE + ")";
    }

    @Override
    public boolean hasKind(YamlNode node) {
        return node.is(YamlNode.NodeKind.TEXT);
    }

    @Override
    public void checkContent(YamlNode node, ValueType expected, Validation validation) {
        String name = node.text();
        if (!name.matches(PATTERN)) {
            validation.wrongValue(node, expected);
            return;
        }
        SymbolTable symbols = validation.symbols();
        Problems problems = validation.problems();
        switch (symbol) {
            case PROCESS -> symbols.checkProcess(node, problems);
            case GROUP -> symbols.checkGroup(node, problems);
            case MAILBOX -> symbols.checkMailbox(node, problems);
            case OBJECT -> symbols.checkObject(node, problems);
            case NEW -> reserved(name).ifPresent(why -> problems.at(node, why, "choose another name."));
            case PROCESS_OR_NONE -> {
                if (!name.equals(NONE)) {
                    symbols.checkProcess(node, problems);
                }
            }
        }
    }

    /** Why a name is taken by the dialect itself, if it is. */
    public static Optional<String> reserved(String name) {
        return switch (name) {
            case NONE -> Optional.of(name + " can't be a name: it stands for no process.");
            case Machine.SYSTEM -> Optional.of(name + " can't be a name: it stands for the operating system.");
            case Schedule.KERNEL, "dma0" ->
                Optional.of(name + " can't be a name: schedules use it for the kernel or the DMA device.");
            default -> Optional.empty();
        };
    }
}
