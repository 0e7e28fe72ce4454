package sharedpage.sim.analysis;

import java.util.List;

/**
 * One cell of the verdict.
 *
 * @param measurements one, or several where the answer depends on how the mechanism is built
 */
public record VerdictCell(Criterion criterion, SharingMechanism mechanism, List<Measurement> measurements) {
    public VerdictCell {
        measurements = List.copyOf(measurements);
    }
}
