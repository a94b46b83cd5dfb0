package tradewind.tws.protocol;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/** What the server says about an order besides the order itself: its status, the effect on margin (filled for a what-if order only) and its commission. Null is unset. */
public final class WireOrderState {

	public String status = "";
	public Margin initMargin = Margin.NONE;
	public Margin maintMargin = Margin.NONE;
	public Margin equityWithLoan = Margin.NONE;
	public @Nullable BigDecimal commission;
	public @Nullable BigDecimal minCommission;
	public @Nullable BigDecimal maxCommission;
	public String commissionCurrency = "";
	public String warningText = "";

	// from version 195
	public String marginCurrency = "";
	public Margin initMarginOutsideRth = Margin.NONE;
	public Margin maintMarginOutsideRth = Margin.NONE;
	public Margin equityWithLoanOutsideRth = Margin.NONE;
	public @Nullable BigDecimal suggestedSize;
	public String rejectReason = "";
	public List<Allocation> allocations = List.of();

	// only of completed orders
	public String completedTime = "";
	public String completedStatus = "";

	/** One margin figure before the order, its change by the order, and after it. */
	public record Margin(@Nullable BigDecimal before, @Nullable BigDecimal change, @Nullable BigDecimal after) {

		public static final Margin NONE = new Margin(null, null, null);

		static Margin of(@Nullable BigDecimal before, @Nullable BigDecimal change, @Nullable BigDecimal after) {
			return before == null && change == null && after == null ? NONE : new Margin(before, change, after);
		}
	}

	/** How an adviser's order is shared out, for one account. */
	public record Allocation(String account, @Nullable BigDecimal position, @Nullable BigDecimal positionDesired, @Nullable BigDecimal positionAfter, @Nullable BigDecimal desiredQuantity,
			@Nullable BigDecimal allowedQuantity, boolean isMonetary) {

		static final Allocation BLANK = new Allocation("", null, null, null, null, null, false);
	}
}
