package tradewind.core.broker;

/** What an error message means for the order that it names; from the table of error codes. */
public enum OrderEffect {
    /** A word about it; the order lives. */
    NOTICE,
    /** The order is refused; if it works already, a change of it is. */
    REJECTED,
    /** A change is refused; the order lives on as it was. */
    MODIFY_REFUSED,
    /** A cancellation is refused; what the order is, its own messages say. */
    CANCEL_REFUSED,
    /** It is cancelled, as its status says too. */
    CANCELLED,
    /** The id was used before: whether the order exists must be found out. */
    DUPLICATE_ID
}
