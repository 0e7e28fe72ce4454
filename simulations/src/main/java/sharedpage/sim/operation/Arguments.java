package sharedpage.sim.operation;

import java.util.List;
import sharedpage.sim.capability.EnclosedCapability;
import sharedpage.sim.memory.Bytes;

/** The arguments of one operation, wherever they come from. Each has the value that holds if it is left out. */
public interface Arguments {

    /** A name, or a word of a choice. */
    String text(Parameter parameter);

    int number(Parameter parameter);

    /** The pattern of {@link Parameter#DATA}. */
    Bytes data();

    /** Those of {@link Parameter#CAPABILITIES}. */
    List<EnclosedCapability> capabilities();
}
