package tradewind.workbench.internal.history;

import java.time.ZoneId;
import java.util.function.BiFunction;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.bar.Bar;
import tradewind.core.data.AuditEntry;
import tradewind.workbench.internal.text.Numbers;
import tradewind.workbench.internal.text.Times;

/** Columns of the history table. */
enum BarColumn {
    TIME("Time", "Start of the bar, as IB counts", false, "2026-11-23 10:15 +01:00",
            (bar, c) -> Times.bar(bar.time(), bar.size(), c.zone())),
    OPEN("Open", "", true, "00 000.00", (bar, c) -> Numbers.price(bar.open(), c.decimals())),
    HIGH("High", "", true, "00 000.00", (bar, c) -> Numbers.price(bar.high(), c.decimals())),
    LOW("Low", "", true, "00 000.00", (bar, c) -> Numbers.price(bar.low(), c.decimals())),
    CLOSE("Close", "", true, "00 000.00", (bar, c) -> Numbers.price(bar.close(), c.decimals())),
    VOLUME("Volume", "", true, "0 000 000", (bar, c) -> Numbers.size(bar.volume())),
    STATE("State", "Provisional until the server's history has confirmed the bar", false, "provisional mm",
            (bar, c) -> bar.provisional() ? "provisional" : "confirmed"),
    SOURCE("Source", "Where the numbers come from", false, "live history mm", (bar, c) -> source(bar)),
    RESOLUTION("Size", "The resolution this bar was made at", true, "mSize", (bar, c) -> bar.size().shortText()),
    REVISION("Rev.", "How often history has corrected a confirmed bar", true, "mRev.",
            (bar, c) -> bar.revision() == 0 ? Numbers.NONE : String.valueOf(bar.revision())),
    AUDIT("Shown \u2192 came", "The close that was shown while the bar was provisional, and the one that came", false,
            "00 000.00 \u2192 00 000.00 (+00.00)", BarColumn::audit);

    /** What the texts depend on besides the bar. */
    record Context(ZoneId zone, int decimals, @Nullable AuditEntry audit) {
    }

    private final String title;
    private final String tooltip;
    private final boolean number;
    private final String widest;
    private final BiFunction<Bar, Context, String> text;

    BarColumn(String title, String tooltip, boolean number, String widest, BiFunction<Bar, Context, String> text) {
        this.title = title;
        this.tooltip = tooltip;
        this.number = number;
        this.widest = widest;
        this.text = text;
    }

    String title() {
        return title;
    }

    String tooltip() {
        return tooltip;
    }

    /** Numbers are aligned to the right. */
    boolean number() {
        return number;
    }

    /** A text as wide as the column should be. */
    String widest() {
        return widest;
    }

    String text(Bar bar, Context context) {
        return text.apply(bar, context);
    }

    private static String source(Bar bar) {
        return switch (bar.source()) {
            case TICKS -> "ticks";
            case LIVE_HISTORY -> "live history";
            case HISTORY -> "history";
            case IMPORT -> "import";
            case AGGREGATE -> "aggregate";
        };
    }

    private static String audit(Bar bar, Context c) {
        AuditEntry audit = c.audit();
        if (audit == null) {
            return "";
        }
        double shown = audit.shown().close();
        double came = audit.came().close();
        if (!audit.closeDiffers()) {
            return audit.shown().sameValues(audit.came()) ? "as shown" : "close as shown";
        }
        return Numbers.price(shown, c.decimals()) + " \u2192 " + Numbers.price(came, c.decimals()) + " ("
                + Numbers.signed(came - shown, c.decimals()) + ")";
    }
}
