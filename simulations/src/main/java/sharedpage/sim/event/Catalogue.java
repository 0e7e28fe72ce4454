package sharedpage.sim.event;

/** The texts of {@link Sentences}: the keys of events, what is said, why it is so, and on which slide it is. */
final class Catalogue {
    static final String TEXT =
            """
            ProcessSpawned
              what: {parent} makes process {process}. It has an address space of its own, with no page in it.
              slide: Address space overlap

            GroupCreated
              what: {creator} makes group {group}. Frame {frame} is set aside for it.
              why: The maker of a group is not a member of it.
              slide: Specifications

            GroupCreated.disk
              what: {creator} makes group {group}. No frame is free, so its page begins on disk.
              slide: Specifications

            MemberEntered.disk
              what: {process} enters group {group}: its page {page} now stands for the shared page, which is on disk.
              slide: Specifications

            Blocked.page
              what: {process} waits until the page is free to be touched.

            MemberEntered
              what: {process} enters group {group}: its page {page} now points to frame {frame}.
              why: Each member picks a page of its own; only the frame is the same.
              slide: Specifications

            SemaphoreCreated
              what: A semaphore with value {value} guards the page from now on.

            SemaphoreTaken
              what: {process} waits on the semaphore of group {group} and gets it at once.
              why: The semaphore is a promise among the members. The hardware never looks at it.
              slide: Specifications

            SemaphoreHanded
              what: {from} signals, and the semaphore of group {group} passes straight to {to}.
              slide: Specifications

            SemaphoreReleased
              what: {process} signals. Nobody waits, so the semaphore of group {group} goes up to {value}.
              slide: Specifications

            SemaphoreDeleted
              what: The semaphore of group {group} is deleted.
              why: It goes with the last member. The frame goes with the group.
              slide: Undoing

            Blocked.semaphore
              what: {process} waits on the semaphore of group {group}. It is taken, so {process} sleeps, number {place} in the queue.
              slide: Specifications

            Blocked.channel
              what: {process} sleeps until the DMA channel is free.
              slide: Overflow problem - 2

            BytesMoved.cpu.write
              what: {process} writes {length byte} through its page {page} into frame {frame}, {lines}: {owner}.
              why: Each byte goes through the page table entry of page {page}.

            BytesMoved.cpu.write.overflow
              what: The write runs over: {length byte} more go through {process}'s page {page} into frame {frame}, {lines}: {owner}.
              why: After the last line of page {before} comes line 0 of page {page}, and that page has an entry of its own.
              slide: Overflow problem

            BytesMoved.cpu.read
              what: {process} reads {length byte} through its page {page} from frame {frame}, {lines}: {owner}.
              why: Each byte goes through the page table entry of page {page}.

            BytesMoved.cpu.read.overflow
              what: The read runs over: {length byte} more come through {process}'s page {page} from frame {frame}, {lines}: {owner}.
              why: After the last line of page {before} comes line 0 of page {page}, and that page has an entry of its own.
              slide: Overflow problem

            BytesMoved.dma.write
              what: The device writes {length byte} for {process} into frame {frame}, {lines}: {owner}.
              why: The address was translated once, at the start. The device counts on from there and asks nobody.
              slide: Overflow problem - 2

            BytesMoved.dma.write.overflow
              what: The device runs on into the next frame: {length byte} land in frame {frame}, {lines}: {owner}.
              why: After the last line of frame {before} comes line 0 of frame {frame}. No page table was asked whose it is.
              slide: Overflow problem - 2

            BytesMoved.dma.read
              what: The device reads {length byte} for {process} from frame {frame}, {lines}: {owner}.
              why: The address was translated once, at the start. The device counts on from there and asks nobody.
              slide: Overflow problem - 2

            BytesMoved.dma.read.overflow
              what: The device runs on into the next frame: {process} gets {length byte} of frame {frame}, {lines}: {owner}.
              why: After the last line of frame {before} comes line 0 of frame {frame}. No page table was asked whose it is.
              slide: Overflow problem - 2

            NothingMoved
              what: {process} asks for 0 bytes at page {page}. Nothing is touched.

            DmaStarted.write
              what: {process} hands a write of {length byte} to the DMA device. Page {page} is translated once: the device gets frame {frame}, line {line}.
              why: The device works with physical addresses. The frame is pinned until it is done.
              slide: Overflow problem - 2

            DmaStarted.read
              what: {process} hands a read of {length byte} to the DMA device. Page {page} is translated once: the device gets frame {frame}, line {line}.
              why: The device works with physical addresses. The frame is pinned until it is done.
              slide: Overflow problem - 2

            DmaFinished
              what: The transfer is done and {process} goes on.

            Trapped.E_ADDRESS.first
              what: Address trap: {process} has no page at page {page}, line {line}. Nothing has moved.
              why: A page without a page table entry cannot be translated.
              slide: Address space overlap

            Trapped.E_PROTECTION.first
              what: Protection trap: {process} may read page {page} but not write it. Nothing has moved.
              why: The page table entry carries the rights, and they are checked at each access.

            Trapped.E_ADDRESS
              what: Address trap: {process} has no page at page {page}, line {line}. {moved} of {length byte} had moved before and stay moved.
              why: A page without a page table entry cannot be translated. What moved before the trap is not taken back.
              slide: Overflow problem

            Trapped.E_PROTECTION
              what: Protection trap: {process} may read page {page} but not write it. {moved} of {length byte} had moved before and stay moved.
              why: The page table entry carries the rights, and they are checked at each access.
              slide: Overflow problem

            Trapped.E_BUS
              what: Bus error: there is no frame behind the last one. {moved} of {length byte} had moved before and stay moved.
              why: The device knows physical addresses only, and they end here.
              slide: Overflow problem - 2

            Refused.E_RANGE
              what: {operation} by {process} is refused: there is no page {page} in its address space.

            Refused.E_OCCUPIED
              what: {operation} by {process} is refused: its page {page} is in use.
              why: The shared frame would take the place of what the page holds now.
              slide: Specifications

            Refused.E_MEMBER
              what: {operation} by {process} is refused: it is in group {about} already.
              slide: Specifications

            Refused.E_NOTMEMBER
              what: {operation} by {process} is refused: it is not in group {about}.
              slide: Undoing

            Refused.E_WRONGPAGE
              what: {operation} by {process} is refused: page {page} is not where it maps the page of group {about}.
              why: Removing that entry would take away a page that has nothing to do with the group.
              slide: Undoing

            Refused.E_HOLDS
              what: {operation} by {process} is refused: it holds the semaphore of group {about}.
              why: If it left now, nobody could ever signal.
              slide: Undoing

            Refused.E_NOTHOLDER
              what: {operation} by {process} is refused: it does not hold the semaphore of group {about}.
              why: One signal too many would let two members in at once.

            Refused.E_NOTCREATOR
              what: {operation} by {process} is refused: only the maker of group {about} may do that.
              slide: Undoing

            Refused.E_NOTFAMILY
              what: {operation} by {process} is refused: only the maker of group {about} and its descendants may enter.
              slide: Specifications

            Refused.E_BUSY
              what: {operation} by {process} is refused: group {about} still has members.
              why: Their page table entries point to the frame. If it were given away, they would reach into a stranger's page.
              slide: Undoing

            Refused.E_NOGROUP
              what: {operation} by {process} is refused: there is no group {about}.

            Refused.E_NOPROCESS
              what: {operation} is refused: there is no process {process}.

            Refused.E_DEAD
              what: {operation} is refused: process {process} has ended.

            Refused.E_BLOCKED
              what: {operation} is refused: {process} has not finished its last operation.

            Refused.E_NOFRAME
              what: {operation} by {process} is refused: no such page frame is free.

            Refused.E_NAMETAKEN
              what: {operation} by {process} is refused: the name {about} is in use.

            Refused.E_FULL
              what: {operation} by {process} is refused: the machine holds 64 processes and 64 groups at most.

            Incident.foreign_write
              what: {victim} was not asked and sees no trap, but {length byte} in frame {frame} are not its own any more.
              why: The page table entry of the owner is not marked modified either: the machine does not know of this write.

            Incident.foreign_read
              what: {process} now has {length byte} from frame {frame} that belong to {victim}.
              why: No right was checked: information has leaked from one address space into another.

            Incident.lost_update
              what: {length byte} that {process} wrote are lost: they went to frame {frame} after it had been copied.
              why: The page is elsewhere by now. Nobody will ever read the old frame for it again.
              slide: Relocation problem

            Incident.freed_frame
              what: {process} reaches frame {frame}, which is free by now.
              why: Its translation is out of date, and no hardware can notice that.
              slide: Relocation problem

            Incident.isolation_broken
              what: {process} reaches frame {frame}, which belongs to {victim} by now. Isolation is broken and no trap tells.
              why: Its translation is out of date, and no hardware can notice that.
              slide: Relocation problem

            Incident.dma_astray
              what: The device goes on with frame {frame} for {process}, but the page has been moved away from there.
              why: A device knows physical addresses only. A frame it works on must not be moved.
              slide: Relocation problem

            Incident.dead_table
              what: The list sends the kernel to the page table of {process}, which has ended.
              why: It never left the group, so its pair is still on the list.
              slide: Undoing

            Incident.bytes_vanished
              what: {length byte} in frame {frame} were not marked as modified. They are not written to disk and vanish.
              why: Only the modified bits tell the kernel that a page differs from its copy on disk.
              slide: Relocation problem

            PageFaulted.hard
              what: Page fault: {process} touches page {page}, and {owner} is on disk.
              why: The page table entry is there, but it is not present. The kernel fetches the page and the access is tried again.
              slide: Relocation problem

            PageFaulted.soft
              what: Page fault: {process}'s entry for page {page} is out of date. The page is in memory, so mending the entry is enough.
              slide: Relocation problem

            PageFaulted.locked
              what: Page fault: {process} touches page {page} while the kernel is moving {owner}. It waits.
              slide: Relocation problem

            PageLocked
              what: The kernel locks {owner}: from now on whoever faults on it waits.
              slide: Relocation problem

            PageUnlocked
              what: The kernel unlocks {owner}.

            ProcessHeld
              what: The kernel holds {process}.
              why: While its page table entry changes, it must not run.
              slide: Relocation problem

            ProcessReleased
              what: The kernel lets {process} go on.

            EntryInvalidated
              what: {process}'s entry for page {page} is no longer present.
              slide: Relocation problem

            DescriptorInvalidated
              what: The descriptor of {owner} is no longer present. No page table entry has changed.
              slide: Relocation problem - 2

            ShootdownStarted
              what: The kernel interrupts {members processor}: their TLBs have to be flushed.
              why: A TLB keeps copies of entries, and no hardware keeps the copies up to date.

            TlbFlushed
              what: {process}'s TLB forgets page {page}.

            TlbFlushed.modified
              what: {process}'s TLB forgets page {page}. Its entry was marked modified, which the kernel notes.

            PageWritten
              what: Frame {frame} is written to disk, slot {slot}: {owner}.
              slide: Relocation problem

            PageClean
              what: What is in frame {frame} is on disk already, so nothing is written: {owner}.

            FrameChosen
              what: Frame {frame} is to take {owner}.

            VictimChosen
              what: No frame is free. The clock algorithm chooses {owner} in frame {frame}: it was not used lately.

            PageFetched
              what: Slot {slot} is read from disk into frame {frame}: {owner}.
              slide: Relocation problem

            FrameCopied
              what: The bytes of frame {from} are copied to frame {to}: {owner}.
              slide: Relocation problem

            EntryPointed
              what: {process}'s entry for page {page} now points to frame {frame}.
              slide: Relocation problem

            DescriptorPointed
              what: The descriptor of {owner} now points to frame {frame}. No page table entry has changed.
              slide: Relocation problem - 2

            Blocked.frame
              what: No frame is free, so the page has to wait.

            Refused.E_CLOSED
              what: {operation} by {process} is refused: all members have left group {about}, and it may be used only once.
              slide: Undoing

            Refused.E_NOSEMAPHORE
              what: {operation} by {process} is refused: group {about} has no semaphore.
              slide: Undoing

            Refused.E_OWNER
              what: {operation} by {process} is refused: group {about} still lives, and its maker must see to its end.
              slide: Undoing

            Refused.E_WAITS
              what: {operation} by {process} is refused: {about} waits for a semaphore.
              slide: Undoing

            Refused.E_NOTANCESTOR
              what: {operation} by {process} is refused: {about} does not descend from it.

            Refused.E_NOTSUSPENDED
              what: {operation} by {process} is refused: group {about} is not suspended.

            EnteredAgain
              what: {process} enters group {group} again at page {page}. Nothing changes.
              slide: Specifications

            CountRaised
              what: The kernel counts {count member} in group {group} now, and its list shows fewer.
              why: One leaving will not undo two enterings.
              slide: Undoing

            PageChosen
              what: Page {wanted} of {process} is in use, so the kernel takes page {page}.

            SpaceGrown
              what: The address space of {process} grows up to page {page}.

            EntryOverwritten
              what: {process}'s page {page} is overwritten. What it stood for is lost: {owner}.
              why: No entry leads to that frame any more, and nobody will free it.
              slide: Specifications

            Alone
              what: {process} is alone in group {group}: nobody reads what it shares.

            SignalledForDead
              what: The kernel signals the semaphore of group {group} in the name of {process}.
              why: The semaphore is free again. Whether the page is only half written, nobody knows.
              slide: Undoing

            OwnerDied
              what: {process} is told that the one who held the semaphore of group {group} has ended.
              why: The page may be half written, so it has to be checked and mended first.
              slide: Undoing

            LeftQueue
              what: {process} no longer waits for the semaphore of group {group}.

            GroupInherited
              what: Group {group} belongs to {heir} now.
              slide: Undoing

            GroupInherited.root
              what: Group {group} belongs to the operating system now.
              slide: Undoing

            GroupMarked
              what: Group {group} is to end when its last member leaves.
              slide: Undoing

            GroupOrphaned
              what: {creator} made group {group}. Nobody else may dissolve it, so its frame is lost.
              why: Only the maker of a group may dissolve it, and the maker is gone.
              slide: Undoing

            ProcessSentenced
              what: {process} holds the semaphore of group {group}, so it is to end as soon as it has signalled.
              slide: Undoing

            ProcessKilled
              what: {by} kills {process}.
              slide: Undoing

            EntryInherited
              what: {process} inherits page {page} and is a member of group {group}.

            EntryInherited.unlisted
              what: {process} inherits page {page}, which leads to the frame of group {group}. The group's list does not know.
              why: When the frame changes, nobody will mend this entry.
              slide: Relocation problem

            ProcessSuspended
              what: {process} is suspended.
              slide: Relocation problem

            ProcessResumed
              what: {process} is resumed.
              slide: Relocation problem

            Blocked.company
              what: {process} waits until somebody else is in group {group}.

            Incident.kernel_corrupted
              what: The kernel writes where it must not and destroys its own tables. The machine stops.
              why: Nobody checked what the call asked for.
              slide: Undoing

            Incident.lost_wakeup
              what: The semaphore is handed to {process}, which has ended. It will never signal.
              why: It still stood in the queue when its turn came.
              slide: Undoing

            Incident.frame_leaked
              what: Frame {frame} belongs to {victim}, but no page table entry leads to it any more.
              why: What no entry leads to, nobody can give back.
              slide: Undoing

            Incident.dangling_entry
              what: {process}'s entry still leads to frame {frame}, which is given away.
              why: The group is gone, but the entry is not.
              slide: Undoing

            Refused.E_NOPAGE
              what: {operation} is refused: {about} has no page {page}.

            Refused.E_NOTPRESENT
              what: {operation} is refused: page {page} of {about} is not in memory.

            EntryRemoved
              what: {process}'s page {page} has no page table entry any more.

            MemberLeft
              what: {process} leaves group {group}: the page table entry of its page {page} is removed.
              slide: Undoing

            FrameFreed
              what: Frame {frame} is free.

            GroupDissolved
              what: {process} dissolves group {group}.
              slide: Undoing

            ProcessEnded
              what: {process} ends, and its page table with it.
              slide: Undoing

            MemberGone
              what: It never left group {group}: the list still says that {process} maps the page at page {page}.
              why: Leaving is an act of the member. Nobody else may do it, and {process} is gone.
              slide: Undoing
            """;

    private Catalogue() {}
}
