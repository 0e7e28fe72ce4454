package sharedpage.server.linux;

/**
 * One fact of an operation, in the model and on Linux.
 *
 * @param operation number of the operation after the setup, from 1
 * @param model what the model says; empty if it has no such fact
 * @param linux what Linux says; likewise
 * @param reason the settings that explain a difference, or why it can't be seen; empty where the facts are equal
 */
public record ComparedFact(
        int operation, FactKind kind, String model, String linux, Agreement agreement, String reason) {}
