package tradewind.tws.protocol;

import java.math.BigDecimal;

import org.eclipse.jdt.annotation.Nullable;

/** Accounts, positions, profit and loss. */
public sealed interface AccountEvent extends ServerMessage {

	record AccountValue(String key, String value, String currency, String account) implements AccountEvent {
	}

	record PortfolioValue(WireContract contract, @Nullable BigDecimal position, double marketPrice, double marketValue, double averageCost, double unrealizedPnl, double realizedPnl, String account)
			implements AccountEvent {
	}

	/** @param time {@code HH:mm} */
	record AccountUpdateTime(String time) implements AccountEvent {
	}

	record AccountDownloadEnd(String account) implements AccountEvent {
	}

	record Position(String account, WireContract contract, @Nullable BigDecimal position, double averageCost) implements AccountEvent {
	}

	record PositionEnd() implements AccountEvent {
	}

	record AccountSummary(int requestId, String account, String tag, String value, String currency) implements AccountEvent {
	}

	record AccountSummaryEnd(int requestId) implements AccountEvent {
	}

	record PositionMulti(int requestId, String account, WireContract contract, @Nullable BigDecimal position, double averageCost, String modelCode) implements AccountEvent {
	}

	record PositionMultiEnd(int requestId) implements AccountEvent {
	}

	record AccountUpdateMulti(int requestId, String account, String modelCode, String key, String value, String currency) implements AccountEvent {
	}

	record AccountUpdateMultiEnd(int requestId) implements AccountEvent {
	}

	/** NaN where the server has no figure. */
	record Pnl(int requestId, double daily, double unrealized, double realized) implements AccountEvent {
	}

	/** NaN where the server has no figure. */
	record PnlSingle(int requestId, @Nullable BigDecimal position, double daily, double unrealized, double realized, double value) implements AccountEvent {
	}
}
