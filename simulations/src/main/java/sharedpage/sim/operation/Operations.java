package sharedpage.sim.operation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sharedpage.sim.machine.Operation;

/** The operations that there are. */
public final class Operations {
    private static final List<OperationSignature<?>> ALL = List.of(
            Spawn.signature(),
            CreateGroup.signature(),
            EnterGroup.signature(),
            Wait.signature(),
            Signal.signature(),
            MakeConsistent.signature(),
            Read.signature(),
            Write.signature(),
            DmaRead.signature(),
            DmaWrite.signature(),
            Load.signature(),
            Add.signature(),
            Store.signature(),
            TestAndSet.signature(),
            CompareAndSwap.signature(),
            ExitGroup.signature(),
            DissolveGroup.signature(),
            Quit.signature(),
            Kill.signature(),
            SuspendGroup.signature(),
            ResumeGroup.signature(),
            CreateMailbox.signature(),
            AllowSend.signature(),
            Send.signature(),
            Receive.signature(),
            RemoteCall.signature(),
            Reply.signature(),
            DeleteMailbox.signature(),
            PageOut.signature(),
            Relocate.signature(),
            CreateObject.signature(),
            ReadObject.signature(),
            WriteObject.signature(),
            LoadObject.signature(),
            StoreObject.signature(),
            Grant.signature(),
            DropCapability.signature(),
            CreateCaretaker.signature(),
            Revoke.signature(),
            DeleteObject.signature(),
            PageOutObject.signature(),
            RelocateObject.signature());

    private static final Map<String, OperationSignature<?>> BY_NAME =
            ALL.stream().collect(Collectors.toMap(OperationSignature::name, signature -> signature));

    private static final Map<Class<?>, OperationSignature<?>> BY_TYPE =
            ALL.stream().collect(Collectors.toMap(OperationSignature::type, signature -> signature));

    private static final SortedMap<String, String> ALIASES = Collections.unmodifiableSortedMap(
            new TreeMap<>(Map.of("join_group", "enter_group", "call", "remote_call")));

    private Operations() {}

    /** All of them, in the order in which they are shown. */
    public static List<OperationSignature<?>> all() {
        return ALL;
    }

    /** The operation of a name, which may be an alias. */
    public static Optional<OperationSignature<?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(ALIASES.getOrDefault(name, name)));
    }

    /** Other names by which operations may be called, with the proper one, in alphabetical order. */
    public static SortedMap<String, String> aliases() {
        return ALIASES;
    }

    /** The signature of an operation. */
    public static OperationSignature<?> signatureOf(Operation operation) {
        return operation instanceof RegisterArguments registers
                ? signatureOf(registers.pattern())
                : BY_TYPE.get(operation.getClass());
    }

    /** The values of an operation by the keys of its parameters, in their order; the name of a register where it is in one. */
    public static Map<String, Object> valuesOf(Operation operation) {
        return operation instanceof RegisterArguments registers
                ? registers.values()
                : signatureOf(operation).valuesOf(operation);
    }
}
