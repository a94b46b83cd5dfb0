package tradewind.tws.protocol;

/** Answers that concern the session as a whole. */
public sealed interface SessionEvent extends ServerMessage {

	/**
	 * An error, a warning or a notice.
	 *
	 * @param id                     request or order id, -1 for none
	 * @param code                   the error code
	 * @param text                   the text, unescaped
	 * @param advancedOrderRejectJson from version 166, else empty
	 * @param time                   epoch milliseconds from version 194, else 0
	 */
	record ErrorMessage(int id, int code, String text, String advancedOrderRejectJson, long time) implements SessionEvent {
	}

	record NextValidId(int orderId) implements SessionEvent {
	}

	/** @param accounts comma separated; a trailing comma is possible */
	record ManagedAccounts(String accounts) implements SessionEvent {
	}

	/** @param time epoch seconds */
	record CurrentTime(long time) implements SessionEvent {
	}

	/** @param time epoch milliseconds */
	record CurrentTimeInMillis(long time) implements SessionEvent {
	}

	record UserInfo(int requestId, String whiteBrandingId) implements SessionEvent {
	}
}
