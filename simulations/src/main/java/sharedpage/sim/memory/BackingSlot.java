package sharedpage.sim.memory;

/** One slot of the backing store: room for the bytes of one page. */
public record BackingSlot(Owner owner, Bytes bytes, Origins origins) {

    public boolean isFree() {
        return owner.is(OwnerKind.FREE);
    }
}
