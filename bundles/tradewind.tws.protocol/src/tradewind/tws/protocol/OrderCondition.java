package tradewind.tws.protocol;

/** What must hold before an order becomes active. {@code and} joins it to the next condition: and, else or. {@code isMore}: the value must be reached from below. */
public sealed interface OrderCondition {

	boolean and();

	record Price(boolean and, boolean isMore, double price, int conId, String exchange, int triggerMethod) implements OrderCondition {
	}

	/** @param time {@code yyyyMMdd-HH:mm:ss} UTC or with a zone */
	record Time(boolean and, boolean isMore, String time) implements OrderCondition {
	}

	record Margin(boolean and, boolean isMore, int percent) implements OrderCondition {
	}

	record Execution(boolean and, String secType, String exchange, String symbol) implements OrderCondition {
	}

	record Volume(boolean and, boolean isMore, int volume, int conId, String exchange) implements OrderCondition {
	}

	record PercentChange(boolean and, boolean isMore, double percent, int conId, String exchange) implements OrderCondition {
	}
}
