package sharedpage.sim.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import sharedpage.sim.cost.PriceEra;
import sharedpage.sim.cost.UnitPrice;

/**
 * One choice about the machine that a scenario, the command line or the page may make.
 *
 * @param <T> type of its values: a whole number, an enum or a set of one
 */
public final class Setting<T> {
    private static final List<Setting<?>> ALL = new ArrayList<>();

    /** Bytes in a page and in a page frame. */
    public static final Setting<Integer> PAGE_SIZE =
            new Setting<>("page_size", 512, Domain.powersOfTwo(4, 4096)).structural();
    /** Pages in the address space of each process. */
    public static final Setting<Integer> PAGES = number("pages", 8, 1, 64).structural();
    /** Page frames of physical memory. */
    public static final Setting<Integer> FRAMES = number("frames", 12, 1, 256).structural();
    /** How many of the frames, from number 0 on, the kernel keeps for itself. */
    public static final Setting<Integer> KERNEL_FRAMES =
            number("kernel_frames", 0, 0, 255).structural();
    /** How {@code read} and {@code write} move bytes. */
    public static final Setting<TransferMode> TRANSFER = choice("transfer", TransferMode.CPU);
    /** Whether a transfer through the MMU checks all its pages before it moves the first byte: all or nothing. */
    public static final Setting<Switch> PROBE = choice("probe", Switch.OFF);
    /** What follows the last page of the address space. */
    public static final Setting<AddressSpaceEnd> ADDRESS_SPACE_END = choice("address_space_end", AddressSpaceEnd.TRAP);
    /** What follows the last page frame. */
    public static final Setting<PhysicalMemoryEnd> PHYSICAL_MEMORY_END =
            choice("physical_memory_end", PhysicalMemoryEnd.ERROR);
    /** Whether a call may go past the end of the page that it names. */
    public static final Setting<BoundsCheck> BOUNDS_CHECK = choice("bounds_check", BoundsCheck.OFF);
    /** Whether the page after a shared page is kept unmapped in the address space of each member. */
    public static final Setting<Switch> GUARD_PAGE = choice("guard_page", Switch.OFF);
    /** Whether the page of a group takes two neighbouring frames, the second of which nothing maps. */
    public static final Setting<Switch> GUARD_FRAME = choice("guard_frame", Switch.OFF);
    /** Whether an I/O memory management unit lets a device reach only the frames that it was started for. */
    public static final Setting<Switch> IOMMU = choice("iommu", Switch.OFF);
    /** Whether the kernel translates each page of a transfer for the device, not only the first one. */
    public static final Setting<Switch> SCATTER_GATHER = choice("scatter_gather", Switch.OFF);
    /** Whether bytes travel through a buffer of the kernel that is as long as one page. */
    public static final Setting<Switch> BOUNCE_BUFFER = choice("bounce_buffer", Switch.OFF);
    /** When page frames are filled with zeros. */
    public static final Setting<ZeroFill> ZERO_FILL = choice("zero_fill", ZeroFill.ON_ALLOC);
    /** Translations that the TLB of each process holds. */
    public static final Setting<Integer> TLB = number("tlb", 4, 0, 64).structural();
    /** How entries learn that the frame of a shared page has changed. */
    public static final Setting<RelocationMechanism> RELOCATION =
            choice("relocation", RelocationMechanism.LIST).structural();
    /** When the other members' entries are repaired after a page fault. */
    public static final Setting<EntryRepair> ENTRY_REPAIR = choice("entry_repair", EntryRepair.EAGER);
    /** Who chooses the victim when no frame is free. */
    public static final Setting<ReplacementPolicy> REPLACEMENT = choice("replacement", ReplacementPolicy.MANUAL);
    /** Whether members stay held while the disk works. */
    public static final Setting<Switch> HOLD_ACROSS_IO = choice("hold_across_io", Switch.OFF);
    /** What happens to a call that the rules forbid. */
    public static final Setting<GroupPolicies.Enforcement> ILLEGAL_CALLS =
            choice("illegal_calls", GroupPolicies.Enforcement.STRICT);
    /** What happens when a process ends without leaving its groups. */
    public static final Setting<GroupPolicies.Enforcement> ABNORMAL_EXIT =
            choice("abnormal_exit", GroupPolicies.Enforcement.LITERAL);
    /** What process exit does with a semaphore that the process held. */
    public static final Setting<GroupPolicies.HolderExit> HOLDER_EXIT =
            choice("holder_exit", GroupPolicies.HolderExit.UNDO);
    /** What process exit does with groups that the process created. */
    public static final Setting<GroupPolicies.CreatorExit> CREATOR_EXIT =
            choice("creator_exit", GroupPolicies.CreatorExit.INHERIT);
    /** What dissolving a group does with members that are still in it. */
    public static final Setting<GroupPolicies.BusyDissolve> BUSY_DISSOLVE =
            choice("busy_dissolve", GroupPolicies.BusyDissolve.DEFERRED);
    /** What a new process has of its parent's address space. */
    public static final Setting<GroupPolicies.SpawnInheritance> SPAWN =
            choice("spawn", GroupPolicies.SpawnInheritance.FRESH);
    /** Who may enter a group. */
    public static final Setting<GroupPolicies.WhoMayEnter> WHO_MAY_ENTER =
            choice("who_may_enter", GroupPolicies.WhoMayEnter.FAMILY);
    /** Whether a member that is alone may use the page. */
    public static final Setting<GroupPolicies.MinMembers> MIN_MEMBERS =
            choice("min_members", GroupPolicies.MinMembers.WARN);
    /** Whether a group that all members have left may be entered again. */
    public static final Setting<GroupPolicies.Reenter> REENTER = choice("reenter", GroupPolicies.Reenter.FRESH);
    /** Whether the number of a dissolved group is reused. */
    public static final Setting<GroupPolicies.GroupIds> GROUP_IDS =
            choice("group_ids", GroupPolicies.GroupIds.NEVER_REUSED);
    /** When a group gets its semaphore. */
    public static final Setting<GroupPolicies.SemaphoreAt> SEMAPHORE_AT =
            choice("semaphore_at", GroupPolicies.SemaphoreAt.FIRST_ENTER);
    /** The initial value of a semaphore. */
    public static final Setting<Integer> SEMAPHORE_INITIAL = number("semaphore_initial", 1, 0, 64);
    /** Who may signal. */
    public static final Setting<GroupPolicies.SignalBy> SIGNAL_BY = choice("signal_by", GroupPolicies.SignalBy.HOLDER);
    /** Who gets the semaphore after a signal. */
    public static final Setting<GroupPolicies.Handoff> HANDOFF = choice("handoff", GroupPolicies.Handoff.FIFO);
    /** Capacity of a mailbox in messages, if its creator gave none. */
    public static final Setting<Integer> MAILBOX_CAPACITY = number("mailbox_capacity", 4, 1, 16);
    /** Maximum length of a message in bytes, if the creator of the mailbox gave none. */
    public static final Setting<Integer> MAILBOX_LENGTH = number("mailbox_length", 512, 1, 4096);
    /** What happens to a message for which the mailbox has no room. */
    public static final Setting<MailboxFull> MAILBOX_FULL = choice("mailbox_full", MailboxFull.BLOCK);
    /** What happens to a message that is longer than the buffer of its receiver. */
    public static final Setting<OversizedMessage> OVERSIZED_MESSAGE =
            choice("oversized_message", OversizedMessage.KEEP);
    /** Entries of the capability cache of each process. */
    public static final Setting<Integer> CAPABILITY_CACHE =
            number("capability_cache", 4, 0, 64).structural();
    /** Probes of the hashed object table that it takes to find an object. */
    public static final Setting<Integer> OBJECT_PROBES = number("object_probes", 2, 1, 8);
    /** What happens to a capability that its holder grants or sends. */
    public static final Setting<GroupPolicies.SendCapability> SEND_CAPABILITY =
            choice("send_capability", GroupPolicies.SendCapability.COPY);
    /** When an object ends. */
    public static final Setting<GroupPolicies.ObjectDeletion> OBJECT_DELETE =
            choice("object_delete", GroupPolicies.ObjectDeletion.AT_ZERO_REFERENCES);
    /** Bytes in a word: those of a register's value, and with {@link Granularity#WORD} of one action. */
    public static final Setting<Integer> WORD_SIZE = new Setting<>("word_size", 1, Domain.powersOfTwo(1, 8));
    /** How much of a transfer one action moves. */
    public static final Setting<Granularity> GRANULARITY = choice("granularity", Granularity.FRAGMENT);
    /** The actions that the kernel leaves out. */
    public static final Setting<Set<KernelBug>> KERNEL_BUGS = set("kernel_bugs", KernelBug.class);
    /** The table of default prices. */
    public static final Setting<PriceEra> COSTS = choice("costs", PriceEra.MODERN);

    private static final List<Setting<Integer>> PRICES =
            Arrays.stream(UnitPrice.values()).map(Setting::price).toList();

    /** Seed of the pseudo-random order of turns where the schedule is {@code seeded}. */
    public static final Setting<Integer> SEED = number("seed", 1, 0, 1_000_000).structural();

    /** Steps after which a run is stopped. */
    public static final Setting<Integer> MAX_STEPS =
            number("max_steps", 10_000, 1, 100_000).structural();

    private final String key;
    private final T first;
    private final Domain<T> domain;
    private final int index;
    private Function<Settings, T> follows;
    private boolean structural;

    private Setting(String key, T first, Domain<T> domain) {
        this.key = key;
        this.first = first;
        this.domain = domain;
        this.index = ALL.size();
        ALL.add(this);
    }

    private static Setting<Integer> number(String key, int first, int minimum, int maximum) {
        return new Setting<>(key, first, Domain.numbers(minimum, maximum));
    }

    private static <E extends Enum<E>> Setting<E> choice(String key, E first) {
        return new Setting<>(key, first, Domain.choice(first.getDeclaringClass()));
    }

    private static <E extends Enum<E>> Setting<Set<E>> set(String key, Class<E> of) {
        return new Setting<>(key, Collections.unmodifiableSet(EnumSet.noneOf(of)), Domain.several(of));
    }

    /** Nanoseconds for one unit of a cost; the default is that of the chosen table. */
    private static Setting<Integer> price(UnitPrice cost) {
        Setting<Integer> price = number("cost." + cost.key(), cost.price(COSTS.first), 0, UnitPrice.MAX_PRICE);
        price.follows = settings -> cost.price(settings.get(COSTS));
        return price;
    }

    private Setting<T> structural() {
        structural = true;
        return this;
    }

    /** The price of a cost. */
    @SuppressWarnings("EnumOrdinal") // asked with every payment
    public static Setting<Integer> priceOf(UnitPrice cost) {
        return PRICES.get(cost.ordinal());
    }

    /** All settings, in the order in which they are shown. */
    public static List<Setting<?>> all() {
        return List.copyOf(ALL);
    }

    public static Optional<Setting<?>> named(String key) {
        return all().stream().filter(setting -> setting.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }

    /** The default value. */
    public T defaultValue() {
        return first;
    }

    /** The default, if it does not depend on other settings; else null. */
    T fixedDefault() {
        return follows == null ? first : null;
    }

    /** The default, where it depends on other settings. */
    T derivedDefault(Settings settings) {
        return follows.apply(settings);
    }

    /** Whether a change needs a new machine, so that a run has to start again. */
    public boolean isStructural() {
        return structural;
    }

    public SettingKind kind() {
        return domain.kind();
    }

    public int minimum() {
        return domain.minimum();
    }

    public int maximum() {
        return domain.maximum();
    }

    /** The words to choose from, the default first; empty for a number. */
    public List<String> words() {
        return domain.words();
    }

    /** What may be chosen, in words. */
    public String limits() {
        return domain.limits();
    }

    /** Parses a value; empty if the text is none. */
    Optional<T> parsed(String text) {
        return domain.parser().apply(text);
    }

    /** A value as text. */
    public static String word(Object value) {
        return value instanceof Set<?> several
                ? several.stream().map(Setting::word).collect(Collectors.joining(","))
                : value.toString().toLowerCase(Locale.ROOT);
    }

    int index() {
        return index;
    }

    @Override
    public String toString() {
        return key;
    }
}
