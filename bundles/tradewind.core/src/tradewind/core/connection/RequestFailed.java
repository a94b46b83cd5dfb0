package tradewind.core.connection;

/** A request that the server refused, or that got no answer. Futures of the services fail with it. */
public class RequestFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What the caller can do about it. */
    public enum Remedy {
        /** The same request may work later (time-out, lost connection, pacing). */
        RETRY_LATER,
        /** Other input is needed (unknown or ambiguous contract, bad parameter). */
        CHANGE_REQUEST,
        /** The account lacks a subscription or permission. */
        GET_PERMISSION
    }

    private final int code;
    private final Remedy remedy;

    /** @param code TWS's number, 0 if the failure arose here */
    public RequestFailed(int code, String message, Remedy remedy) {
        super(message);
        this.code = code;
        this.remedy = remedy;
    }

    public int code() {
        return code;
    }

    public Remedy remedy() {
        return remedy;
    }
}
