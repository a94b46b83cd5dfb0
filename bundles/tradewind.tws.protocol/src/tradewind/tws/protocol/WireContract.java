package tradewind.tws.protocol;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The contract fields of the wire. Which of them a message carries is the message's affair; the others keep the values of {@link #EMPTY}.
 *
 * @param conId                       0 when not known
 * @param lastTradeDateOrContractMonth {@code yyyyMM} or {@code yyyyMMdd}, futures and options only
 * @param strike                      0 for none
 * @param right                       C, P, or empty; {@code ?} in order messages
 * @param comboLegs                   only of a BAG
 * @param deltaNeutral                null for none
 */
public record WireContract(int conId, String symbol, String secType, String lastTradeDateOrContractMonth, double strike, String right, String multiplier, String exchange, String primaryExchange,
		String currency, String localSymbol, String tradingClass, String comboLegsDescription, List<ComboLeg> comboLegs, @Nullable DeltaNeutral deltaNeutral) {

	public static final WireContract EMPTY = new WireContract(0, "", "", "", 0, "", "", "", "", "", "", "", "", List.of(), null);

	public WireContract {
		comboLegs = List.copyOf(comboLegs);
	}

	public WireContract(int conId, String symbol, String secType, String lastTradeDateOrContractMonth, double strike, String right, String multiplier, String exchange, String primaryExchange,
			String currency, String localSymbol, String tradingClass) {
		this(conId, symbol, secType, lastTradeDateOrContractMonth, strike, right, multiplier, exchange, primaryExchange, currency, localSymbol, tradingClass, "", List.of(), null);
	}

	/** A contract by its symbol, without an expiry. */
	public static WireContract of(String symbol, String secType, String exchange, String currency) {
		return new WireContract(0, symbol, secType, "", 0, "", "", exchange, "", currency, "", "");
	}

	/** A contract by its id at an exchange. */
	public static WireContract of(int conId, String exchange) {
		return new WireContract(conId, "", "", "", 0, "", "", exchange, "", "", "", "");
	}

	public WireContract withComboLegs(String description, List<ComboLeg> legs) {
		return new WireContract(conId, symbol, secType, lastTradeDateOrContractMonth, strike, right, multiplier, exchange, primaryExchange, currency, localSymbol, tradingClass, description, legs,
				deltaNeutral);
	}

	public WireContract withDeltaNeutral(@Nullable DeltaNeutral other) {
		return new WireContract(conId, symbol, secType, lastTradeDateOrContractMonth, strike, right, multiplier, exchange, primaryExchange, currency, localSymbol, tradingClass, comboLegsDescription,
				comboLegs, other);
	}

	boolean isCombination() {
		return secType.equalsIgnoreCase("BAG");
	}
}
