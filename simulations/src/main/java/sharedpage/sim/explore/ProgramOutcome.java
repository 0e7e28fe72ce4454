package sharedpage.sim.explore;

import java.math.BigInteger;
import java.util.Map;

/**
 * Something that programs can lead to.
 *
 * @param parts what is so at the end: bytes of pages, messages and objects in hexadecimal digits, states of processes, each by its name
 * @param orders in how many orders of actions it comes about; null if there is no end of orders
 * @param expected whether the scenario's claims about the end hold
 */
public record ProgramOutcome(Map<String, String> parts, BigInteger orders, boolean expected) {}
