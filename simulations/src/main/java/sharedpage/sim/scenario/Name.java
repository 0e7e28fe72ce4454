package sharedpage.sim.scenario;

import java.util.Optional;
import sharedpage.sim.machine.Machine;
import tools.jackson.databind.node.ObjectNode;

/** The shape of a name: of a process, of something that an operation made, or a new one. The value is a String. */
record Name(Name.Symbol role) implements Shape.Readable {
    static final String PATTERN = "[A-Za-z][A-Za-z0-9_]{0,15}";
    static final String RULE = "a letter, then up to 15 letters, digits or _";

    /** Stands for no process, where a process could be named. */
    static final String NOBODY = "nobody";

    static final Name PROCESS = new Name(Name.Symbol.PROCESS);
    static final Name GROUP = new Name(Name.Symbol.GROUP);
    static final Name MAILBOX = new Name(Name.Symbol.MAILBOX);
    static final Name OBJECT = new Name(Name.Symbol.OBJECT);
    static final Name NEW = new Name(Name.Symbol.NEW);
    static final Name PROCESS_OR_NOBODY = new Name(Name.Symbol.PROCESS_OR_NOBODY);

    /** What is named. */
    enum Symbol {
        PROCESS("the name of a process"),
        PROCESS_OR_NOBODY("the name of a process, or " + NOBODY),
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
        return role.words + " (" + RULE + ")";
    }

    @Override
    public ObjectNode schema() {
        return Shape.described(this, "string").put("pattern", "^" + PATTERN + "$");
    }

    @Override
    public Optional<Object> read(YamlNode tree, SymbolTable names, Problems problems) {
        if (!tree.is(YamlNode.NodeKind.TEXT) || !tree.text().matches(PATTERN)) {
            return Optional.empty();
        }
        switch (role) {
            case PROCESS -> names.checkProcess(tree, problems);
            case GROUP -> names.checkGroup(tree, problems);
            case MAILBOX -> names.checkMailbox(tree, problems);
            case OBJECT -> names.checkObject(tree, problems);
            case NEW -> reserved(tree.text()).ifPresent(why -> problems.at(tree, why, "choose another name."));
            case PROCESS_OR_NOBODY -> {
                if (!tree.text().equals(NOBODY)) {
                    names.checkProcess(tree, problems);
                }
            }
        }
        return Optional.of(tree.text());
    }

    /** Why a name can't be given to anything, if it can't. */
    static Optional<String> reserved(String name) {
        return switch (name) {
            case NOBODY -> Optional.of(name + " can't be a name: it stands for no process.");
            case Machine.SYSTEM -> Optional.of(name + " can't be a name: it stands for the operating system.");
            case Schedule.KERNEL, "dma0" ->
                Optional.of(name + " can't be a name: it stands for somebody in a schedule.");
            default -> Optional.empty();
        };
    }
}
