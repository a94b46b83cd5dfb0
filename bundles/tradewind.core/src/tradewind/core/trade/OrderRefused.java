package tradewind.core.trade;

/** The gate did not let an order or a change of one pass; nothing was sent. */
public final class OrderRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Verdict verdict;

    public OrderRefused(Verdict verdict) {
        super(verdict.text());
        this.verdict = verdict;
    }

    public OrderRefused(Rule rule, String text) {
        this(new Verdict(java.util.List.of(Finding.block(rule, text))));
    }

    public Verdict verdict() {
        return verdict;
    }

    /** The first rule that stands against it. */
    public Rule rule() {
        return (verdict.blocks().isEmpty() ? verdict.findings() : verdict.blocks()).getFirst().rule();
    }
}
