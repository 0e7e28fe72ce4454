package sharedpage.sim.scenario;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The shape of a name: of a process, of something that an operation made, or a new one. The value is a String. */
record Name(Role role) implements Shape.Value {
    static final String PATTERN = "[A-Za-z][A-Za-z0-9_]{0,15}";
    static final String RULE = "a letter, then up to 15 letters, digits or _";

    /** Stands for no process, where a process could be named. */
    static final String NOBODY = "nobody";

    static final Name PROCESS = new Name(Role.PROCESS);
    static final Name GROUP = new Name(Role.GROUP);
    static final Name NEW = new Name(Role.NEW);
    static final Name PROCESS_OR_NOBODY = new Name(Role.PROCESS_OR_NOBODY);

    /** What is named. */
    enum Role {
        PROCESS("the name of a process"),
        PROCESS_OR_NOBODY("the name of a process, or " + NOBODY),
        GROUP("the name of a group"),
        NEW("a new name");

        private final String words;

        Role(String words) {
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
    public Optional<Object> read(Tree tree, KnownNames names, Problems problems) {
        if (!tree.is(Tree.Kind.TEXT) || !tree.text().matches(PATTERN)) {
            return Optional.empty();
        }
        switch (role) {
            case PROCESS -> names.checkProcess(tree, problems);
            case GROUP -> names.checkGroup(tree, problems);
            case NEW -> checkFree(tree.text(), tree, problems);
            case PROCESS_OR_NOBODY -> {
                if (!tree.text().equals(NOBODY)) {
                    names.checkProcess(tree, problems);
                }
            }
        }
        return Optional.of(tree.text());
    }

    private static void checkFree(String name, Tree tree, Problems problems) {
        if (name.equals(NOBODY)) {
            problems.at(tree, NOBODY + " can't be a name: it stands for no process.", "choose another name.");
        }
    }
}
