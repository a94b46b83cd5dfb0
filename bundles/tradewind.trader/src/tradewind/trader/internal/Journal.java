package tradewind.trader.internal;

import java.io.IOException;
import java.util.List;

/** The order journal: what is in it after a crash is what was synced, and perhaps more. Belongs to the trading thread. */
interface Journal extends AutoCloseable {
    /** What it held when it was opened, oldest first; of the changes of an order the newest only. */
    List<JournalEntry> entries();

    /**
     * Appends in one piece.
     *
     * @param sync whether it must be on the disk when this returns
     * @throws IOException if it is not certain to be there; nothing may then be sent
     */
    void append(List<JournalEntry> lines, boolean sync) throws IOException;

    /** Puts what was appended on the disk. */
    void sync() throws IOException;

    @Override
    void close() throws IOException;
}
