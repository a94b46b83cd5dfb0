package tradewind.tws.gateway.internal.broker;

/** Where an order is, with the names of TWS. */
public enum OrderState {
    PENDING_SUBMIT("PendingSubmit"), PRE_SUBMITTED("PreSubmitted"), SUBMITTED("Submitted"),
    PENDING_CANCEL("PendingCancel"), CANCELLED("Cancelled"), FILLED("Filled"), INACTIVE("Inactive");

    private final String text;

    OrderState(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** Whether it can still be filled. */
    public boolean active() {
        return this == PENDING_SUBMIT || this == PRE_SUBMITTED || this == SUBMITTED || this == PENDING_CANCEL;
    }
}
