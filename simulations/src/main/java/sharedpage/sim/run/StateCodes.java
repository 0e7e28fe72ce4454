package sharedpage.sim.run;

import sharedpage.sim.group.Consistency;
import sharedpage.sim.group.GroupState;
import sharedpage.sim.machine.WaitKind;
import sharedpage.sim.memory.EntryKind;
import sharedpage.sim.memory.OwnerKind;

/** The numbers that constants have in {@link StateEncoding}. They are stored, so none is ever changed. */
final class StateCodes {
    private StateCodes() {}

    static int of(EntryKind kind) {
        return switch (kind) {
            case NONE -> 0;
            case PRIVATE -> 1;
            case SHARED -> 2;
            case GUARD -> 3;
        };
    }

    static int of(GroupState state) {
        return switch (state) {
            case NEW -> 0;
            case ACTIVE -> 1;
            case EMPTY -> 2;
            case DISSOLVED -> 3;
        };
    }

    static int of(Consistency consistency) {
        return switch (consistency) {
            case CONSISTENT -> 0;
            case ABANDONED -> 1;
            case TO_REPAIR -> 2;
            case INCONSISTENT -> 3;
            case NOT_RECOVERABLE -> 4;
        };
    }

    static int of(OwnerKind kind) {
        return switch (kind) {
            case FREE -> 0;
            case KERNEL -> 1;
            case PRIVATE -> 2;
            case SHARED -> 3;
            case OBJECT -> 4;
            case IN_TRANSIT -> 5;
        };
    }

    static int of(WaitKind kind) {
        return switch (kind) {
            case NOTHING -> 0;
            case SEMAPHORE -> 1;
            case TRANSFER -> 2;
            case CHANNEL -> 3;
            case COMPANY -> 4;
            case UNLOCKED -> 5;
            case QUIET -> 6;
            case FRAME -> 7;
            case MESSAGE -> 8;
            case ROOM -> 9;
            case REPLY -> 10;
        };
    }
}
