package sharedpage.sim.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Step;

/**
 * All invariants. Those about a machine hold after every action; some of them look only at pages with
 * no plan in progress. Those about a step compare the machines before and after it. Those about a stretch of a run need
 * the {@link ShadowModel} of all its steps.
 *
 * <p>They hold where illegal calls and abnormal exits are not handled to the letter and no kernel bug is chosen. Where
 * they need not hold, the violations name what is wrong.
 */
public final class Invariants {
    private static final List<Invariant<Machine>> OF_A_MACHINE = List.of(
            new Invariant<>(
                    "I1",
                    "Every frame and every slot is free, the kernel's, or that of exactly one page.",
                    PlacementInvariants::eachPlaceHasOneOwner),
            new Invariant<>(
                    "I2",
                    "While the kernel does not move it, a private frame is mapped by one valid entry or by several"
                            + " that are copy-on-write, a shared one by members only.",
                    TranslationInvariants::framesAreMappedByTheirOwnersOnly),
            new Invariant<>(
                    "I2",
                    "The entries of a private page that several processes have are all copy-on-write.",
                    TranslationInvariants::sharedPrivatePagesStopWrites),
            new Invariant<>(
                    "I3",
                    "No valid entry or descriptor points to a frame that is free or not of its page.",
                    TranslationInvariants::nothingPointsToAnothersFrame),
            new Invariant<>(
                    "I4",
                    "While the kernel does not move its page, a group lists exactly the live processes with an entry"
                            + " for it, once.",
                    MembershipInvariants::listsAndTablesSayTheSame),
            new Invariant<>(
                    "I5",
                    "A live page has one slot and at most one frame, and shares them with no other page.",
                    PlacementInvariants::pagesShareNoPlace),
            new Invariant<>(
                    "I6",
                    "While the kernel does not move the page, all members' entries say where it is, or all lead to its"
                            + " descriptor.",
                    TranslationInvariants::membersAgree),
            new Invariant<>(
                    "I7",
                    "A group has a semaphore if and only if it has members, or was made with one and has had no member"
                            + " yet.",
                    MembershipInvariants::semaphoreAndMembersComeTogether),
            new Invariant<>(
                    "I8",
                    "A semaphore is never negative, and its queue is empty while it is above 0.",
                    MembershipInvariants::valueAndQueueExcludeEachOther),
            new Invariant<>(
                    "I8",
                    "A semaphore that is inconsistent is held, one that is not recoverable is neither held nor waited"
                            + " for.",
                    MembershipInvariants::consistencyAndHolderGoTogether),
            new Invariant<>(
                    "I9",
                    "A process that sleeps on a semaphore is in its queue, once, and is a live member.",
                    MembershipInvariants::sleepersAreQueuedOnce),
            new Invariant<>(
                    "I10",
                    "A dissolved group has no member, no semaphore, no page and no entry.",
                    MembershipInvariants::dissolvedGroupsLeaveNothing),
            new Invariant<>(
                    "I11",
                    "While the kernel does not move the page, every TLB copy says what the tables say.",
                    TranslationInvariants::copiesAgreeWithTheTables),
            new Invariant<>(
                    "I12",
                    "A suspended process counts its suspensions by groups correctly, and a live process can resume it.",
                    MembershipInvariants::suspensionsAreOfGroups),
            new Invariant<>(
                    "I18",
                    "A frame is pinned once for each transfer that began in it, and its page stays there.",
                    PlacementInvariants::pinnedFramesStay),
            new Invariant<>(
                    "I20",
                    "A mailbox holds what was sent and neither received nor discarded, not too many and none too long.",
                    MailboxOracle::everyMessageIsAccountedFor),
            new Invariant<>(
                    "I21",
                    "An existing object is named by a capability; its entry says where it is, or leads to another one.",
                    CapabilityInvariants::objectsAreWhereTheirEntriesSay),
            new Invariant<>(
                    "I21",
                    "The kernel keeps a capability only for a caretaker, or for a message in a mailbox.",
                    CapabilityInvariants::whatIsKeptHasAPurpose),
            new Invariant<>(
                    "Liveness",
                    "When no actor can run, each is done, sleeps on a taken semaphore or a mailbox, or needs a frame.",
                    LivenessInvariant::everyWaitHasAReason));

    private static final List<Invariant<Step>> OF_A_STEP = List.of(
            new Invariant<>(
                    "I8",
                    "No process gets a semaphore that is not recoverable.",
                    MembershipInvariants::noProcessGetsALostSemaphore),
            new Invariant<>(
                    "I10",
                    "A dissolved group never becomes active again.",
                    StepInvariants::dissolvedGroupsStayDissolved),
            new Invariant<>(
                    "I12",
                    "While the kernel works through a list, it changes entries only of processes that cannot run.",
                    StepInvariants::noMemberRunsWhileEntriesChange),
            new Invariant<>(
                    "I15",
                    "Through the MMU a process changes only frames of pages that it maps.",
                    StepInvariants::processesWriteOnlyWhatTheyMap),
            new Invariant<>(
                    "I15",
                    "Every byte of others that a device moves is reported as an incident.",
                    StepInvariants::everyForeignByteIsReported),
            new Invariant<>(
                    "I17", "A failing call changes nothing but the clock.", StepInvariants::failingCallsChangeNothing),
            new Invariant<>(
                    "I21",
                    "No process gets a right that the giver does not have.",
                    CapabilityInvariants::rightsNeverGrow),
            new Invariant<>(
                    "I21",
                    "Only calls of the kernel change capability lists.",
                    CapabilityInvariants::onlyTheKernelWritesLists),
            new Invariant<>(
                    "I21",
                    "A good capability with the right leads to bytes of its object, and to no others.",
                    CapabilityInvariants::accessesStayInTheirObjects),
            new Invariant<>(
                    "Registers",
                    "A register changes only when its own process loads it or adds to it, and has what was read then.",
                    StepInvariants::registersBelongToTheirProcess),
            new Invariant<>(
                    "I22", "Steps count up by one and time never goes back.", StepInvariants::timeNeverGoesBack));

    private static final List<Invariant<TransferInvariants.StepInRun>> OF_A_STRETCH = List.of(
            new Invariant<>(
                    "I14", "Every read returns what was written last.", TransferInvariants::everyReadSeesTheLastWrite),
            new Invariant<>(
                    "I16",
                    "The fragments of a transfer follow one another, end at the page end and add up to its length.",
                    TransferInvariants::fragmentsAddUp),
            new Invariant<>(
                    "I20",
                    "A message is what the buffer of its sender holds.",
                    MailboxOracle::messagesCarryWhatWasInTheBuffer));

    private Invariants() {}

    /** The names of all invariants, each once. */
    public static List<String> names() {
        Stream<Invariant<?>> all = Stream.of(
                        OF_A_MACHINE.stream(), OF_A_STEP.stream(), OF_A_STRETCH.stream(), Stream.of(SIGNALS, BYTES))
                .flatMap(some -> some);
        return all.map(Invariant::name).distinct().toList();
    }

    /** The violations of a machine, however it was reached. */
    public static List<Violation> of(Machine machine) {
        List<Violation> found = new ArrayList<>();
        OF_A_MACHINE.forEach(invariant -> invariant.check(machine, found));
        return found;
    }

    /** The violations of a step and of the machine that it led to. */
    public static List<Violation> of(Step step) {
        List<Violation> found = new ArrayList<>();
        OF_A_STEP.forEach(invariant -> invariant.check(step, found));
        found.addAll(of(step.after()));
        return found;
    }

    /**
     * All violations of a step of a run.
     *
     * @param before the shadow model of the steps before it
     */
    public static List<Violation> of(ShadowModel before, Step step) {
        List<Violation> found = of(step);
        OF_A_STRETCH.forEach(invariant -> invariant.check(new TransferInvariants.StepInRun(before, step), found));
        ShadowModel after = before.after(step);
        SIGNALS.check(new Invariants.RunState(after, step.after()), found);
        BYTES.check(new Invariants.RunState(after, step.after()), found);
        LETTERS.check(new Invariants.RunState(after, step.after()), found);
        return found;
    }

    private record RunState(ShadowModel shadow, Machine machine) {}

    private static final Invariant<Invariants.RunState> SIGNALS = new Invariant<>(
            "I8",
            "The value of a semaphore is its first value, plus signals, minus completed waits.",
            (moment, broken) -> moment.shadow.signalsAndWaitsAddUp(moment.machine, broken));

    private static final Invariant<Invariants.RunState> BYTES = new Invariant<>(
            "I13",
            "Moving a page changes none of its bytes, and a page is marked as modified if and only if it was written.",
            (moment, broken) -> moment.shadow.noByteIsLost(moment.machine, broken));

    private static final Invariant<Invariants.RunState> LETTERS = new Invariant<>(
            "I20",
            "Messages leave a mailbox in the order in which they came, none is lost and none comes twice.",
            (moment, broken) -> moment.shadow.mailboxes().noneIsLostOrOvertaken(moment.machine, broken));
}
