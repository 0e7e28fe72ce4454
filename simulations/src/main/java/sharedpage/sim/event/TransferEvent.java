package sharedpage.sim.event;

/** What happens to bytes on their way between processes and frames. */
public sealed interface TransferEvent extends Event {
    /** Every page of a transfer was checked, and none of them will trap. */
    record Probed(String process, int page, int length) implements TransferEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("page", page).and("length", length);
        }
    }

    /** A call is carried out for the first bytes only: a check cuts it, or the kernel's buffer has no more room. */
    record Truncated(String process, int page, String by, int length, int asked) implements TransferEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("page", page)
                    .and("by", by)
                    .and("length", length)
                    .and("asked", asked);
        }

        @Override
        public String key() {
            return "Truncated." + by;
        }
    }

    /** Bytes moved between a process, or the device it has asked, and the kernel's buffer: no page frame is touched. */
    record Buffered(String process, String by, String access, int length) implements TransferEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("by", by)
                    .and("access", access)
                    .and("length", length);
        }

        @Override
        public String key() {
            return "Buffered." + by + "." + access;
        }
    }

    /**
     * Bytes moved between a process and one frame.
     *
     * @param by cpu or dma
     * @param access read or write
     * @param page page of the virtual address; null if a device counted on from the one address it was given, or if the
     *     bytes are those of an object
     * @param line line in that page, or null likewise
     * @param frame the frame they were moved to or from
     * @param frameLine line in that frame
     * @param overflow whether the call named another page, or another frame
     * @param owner whose the frame is
     * @param done bytes of the call moved so far, these included
     * @param total bytes that the call asked for
     */
    record BytesMoved(
            String process,
            String by,
            String access,
            Integer page,
            Integer line,
            int length,
            int frame,
            int frameLine,
            boolean overflow,
            NamedOwner owner,
            int done,
            int total)
            implements TransferEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("by", by)
                    .and("access", access)
                    .and("page", page)
                    .and("line", line)
                    .and("length", length)
                    .and("frame", frame)
                    .and("frameLine", frameLine)
                    .and("overflow", overflow)
                    .and("owner", owner)
                    .and("done", done)
                    .and("total", total)
                    .and("lines", lines())
                    .and("whose", whose())
                    .and("before", before());
        }

        @Override
        public String key() {
            boolean device = by.equals("dma");
            String way = device == (page == null) ? "" : device ? ".listed" : ".object";
            return "BytesMoved." + by + "." + access + way + (!overflow ? "" : before() < 0 ? ".wrapped" : ".overflow");
        }

        /** The lines of the frame as words, for example "lines 0 to 511". */
        public String lines() {
            return length == 1 ? "line " + frameLine : "lines " + frameLine + " to " + (frameLine + length - 1);
        }

        /** The owner of the frame in words: "its own page", or the owner's name. */
        public String whose() {
            return owner.kind().equals("private") && process.equals(owner.process())
                    ? "its own page"
                    : owner.toString();
        }

        /** The page before the one now reached; the frame before, by DMA. */
        public int before() {
            return (page == null ? frame : page) - 1;
        }
    }

    /**
     * An action reads a word and, if it is the expected one, writes another in its place.
     *
     * @param expected what the word was compared with, or null
     * @param value what is to be written
     * @param written whether it is
     */
    record WordUpdated(String process, String expected, String value, boolean written) implements TransferEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("expected", expected)
                    .and("value", value)
                    .and("written", written);
        }

        @Override
        public String key() {
            return "WordUpdated" + (expected == null ? "" : written ? ".equal" : ".different");
        }
    }

    /** A call asked for no bytes at all. */
    record NothingMoved(String process, int page) implements TransferEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("page", page);
        }
    }

    /**
     * A DMA channel got one physical start address and one length, or a list of them.
     *
     * @param frame the first frame it was given, or -1 if it works on the kernel's buffer
     * @param places number of items of the list
     */
    record DmaStarted(String process, int channel, String access, int page, int line, int frame, int length, int places)
            implements TransferEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("channel", channel)
                    .and("access", access)
                    .and("page", page)
                    .and("line", line)
                    .and("frame", frame)
                    .and("length", length)
                    .and("places", places);
        }

        @Override
        public String key() {
            return "DmaStarted." + access + (frame < 0 ? ".buffer" : places > 1 ? ".list" : "");
        }
    }

    /**
     * The list of places for a device ends before a page at which the process itself would be stopped.
     *
     * @param length how many of the bytes the list is for
     * @param asked how many the call is for
     */
    record ListCut(String process, int page, int length, int asked) implements TransferEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("page", page)
                    .and("length", length)
                    .and("asked", asked);
        }
    }

    /**
     * A DMA channel is idle again; the process that asked goes on, if it has not ended.
     *
     * @param ended whether it has
     * @param stopped whether it may not run now: it is suspended, or the kernel holds it
     */
    record DmaFinished(String process, int channel, int moved, boolean ended, boolean stopped)
            implements TransferEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("channel", channel).and("moved", moved);
        }

        @Override
        public String key() {
            return "DmaFinished" + (ended ? ".ended" : stopped ? ".stopped" : "");
        }
    }

    /**
     * The hardware stopped an access, or a device. What had moved before stays moved.
     *
     * @param reason what stopped it, as {@link AccessFault#word}
     * @param page page of the address; where a device was stopped, the frame that it did not reach
     */
    record Trapped(String process, String error, String reason, int page, int line, int moved, int length)
            implements TransferEvent, ErrorEvent {
        @Override
        public boolean stopsAccess() {
            return true;
        }

        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("error", error)
                    .and("reason", reason)
                    .and("page", page)
                    .and("line", line)
                    .and("moved", moved)
                    .and("length", length);
        }

        @Override
        public String key() {
            return "Trapped." + reason + (moved == 0 ? ".first" : "");
        }
    }
}
