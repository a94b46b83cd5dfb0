package tradewind.tws.protocol;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/** Answers about what can be traded and how. */
public sealed interface ContractEvent extends ServerMessage {

	/** @param details what is known about the contract */
	record ContractData(int requestId, WireContractDetails details) implements ContractEvent {
	}

	record BondContractData(int requestId, WireBondDetails details) implements ContractEvent {
	}

	record ContractDataEnd(int requestId) implements ContractEvent {
	}

	record SymbolSamples(int requestId, List<Symbol> symbols) implements ContractEvent {

		/** @param description and issuerId from version 176, else empty */
		public record Symbol(int conId, String symbol, String secType, String primaryExchange, String currency, List<String> derivativeSecTypes, String description, String issuerId) {
		}
	}

	record MarketRule(int marketRuleId, List<PriceIncrement> increments) implements ContractEvent {

		/** From {@code lowEdge} up, prices move by {@code increment}. */
		public record PriceIncrement(@Nullable BigDecimal lowEdge, @Nullable BigDecimal increment) {
		}
	}

	record SmartComponents(int requestId, List<Component> components) implements ContractEvent {

		public record Component(int bit, String exchange, String exchangeLetter) {
		}
	}

	record OptionParameters(int requestId, String exchange, int underlyingConId, String tradingClass, String multiplier, List<String> expirations, List<Double> strikes) implements ContractEvent {
	}

	record OptionParametersEnd(int requestId) implements ContractEvent {
	}
}
