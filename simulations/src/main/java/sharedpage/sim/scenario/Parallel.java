package sharedpage.sim.scenario;

import tools.jackson.databind.node.ObjectNode;

/** The shapes of what runs at the same time: programs, and the schedule that says whose turn it is. */
final class Parallel {
    private static final int MOST_TURNS = 20_000;

    private Parallel() {}

    /** Operations by the name of the one who asks for them. */
    record ProgramsByName(Shape operations) implements Shape {
        @Override
        public String description() {
            return "what each process does, as NAME: [ … ]; os is the operating system";
        }

        @Override
        public ObjectNode schema() {
            ObjectNode schema = Shape.described(this, "object");
            schema.putObject("patternProperties").set("^" + Name.PATTERN + "$", operations.schema());
            schema.put("additionalProperties", false);
            schema.putObject("propertyNames").put("description", "the name of a process (" + Name.RULE + "), or os");
            return schema;
        }
    }

    /** A word, or whose turn it is in order. */
    record TurnsByName() implements Shape {
        @Override
        public String description() {
            return "round_robin, seeded, or a list of at most " + MOST_TURNS
                    + " turns, each the name of a process, os, dma0, kernel or kernel:GROUP";
        }

        @Override
        public ObjectNode schema() {
            ObjectNode schema = Shape.described(this, "string", "array")
                    .put("pattern", "^(round_robin|seeded)$")
                    .put("maxItems", MOST_TURNS);
            ObjectNode turn = schema.putObject("items");
            turn.put("description", "the name of a process, os, dma0, kernel or kernel:GROUP")
                    .put("type", "string")
                    .put("pattern", "^[A-Za-z][A-Za-z0-9_:]{0,40}$");
            return schema;
        }
    }
}
