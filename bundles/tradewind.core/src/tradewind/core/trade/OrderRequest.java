package tradewind.core.trade;

import java.util.Set;
import tradewind.core.instrument.Instrument;

/**
 * An order that somebody wants.
 *
 * @param account   empty to take the only account, or the only paper account
 * @param ocaGroup  orders of the same group cancel one another; empty for none
 * @param confirmed the warnings of the gate that a person has seen and accepts; logged. Blocks cannot be confirmed away
 */
public record OrderRequest(Instrument instrument, OrderTerms terms, OrderSource source, String account,
        String ocaGroup, Set<Rule> confirmed) {
    public OrderRequest {
        confirmed = Set.copyOf(confirmed);
    }

    /** By hand, account inferred, nothing confirmed. */
    public static OrderRequest of(Instrument instrument, OrderTerms terms) {
        return new OrderRequest(instrument, terms, OrderSource.HAND, "", "", Set.of());
    }

    public OrderRequest from(OrderSource other) {
        return new OrderRequest(instrument, terms, other, account, ocaGroup, confirmed);
    }

    public OrderRequest inAccount(String other) {
        return new OrderRequest(instrument, terms, source, other, ocaGroup, confirmed);
    }

    public OrderRequest with(OrderTerms other) {
        return new OrderRequest(instrument, other, source, account, ocaGroup, confirmed);
    }

    public OrderRequest inGroup(String group) {
        return new OrderRequest(instrument, terms, source, account, group, confirmed);
    }

    public OrderRequest confirming(Set<Rule> rules) {
        return new OrderRequest(instrument, terms, source, account, ocaGroup, rules);
    }
}
