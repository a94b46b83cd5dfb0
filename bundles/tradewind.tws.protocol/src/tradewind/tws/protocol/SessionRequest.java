package tradewind.tws.protocol;

/** Requests that concern the session as a whole. */
public sealed interface SessionRequest extends ClientMessage {

	/** The first request of a session; before it the server ignores all others. */
	record StartApi(int clientId, String optionalCapabilities) implements SessionRequest {
	}

	record ReqCurrentTime() implements SessionRequest {
	}

	/** From version 197. */
	record ReqCurrentTimeInMillis() implements SessionRequest {
	}

	/** Asks for {@link SessionEvent.NextValidId}. */
	record ReqIds(int count) implements SessionRequest {
	}

	record ReqManagedAccounts() implements SessionRequest {
	}

	record SetServerLogLevel(int level) implements SessionRequest {
	}

	record ReqUserInfo(int requestId) implements SessionRequest {
	}
}
