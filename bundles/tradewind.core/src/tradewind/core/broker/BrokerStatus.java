package tradewind.core.broker;

import java.util.Arrays;

/** The states of TWS. A hint, no more: they come twice, late, out of order, or not at all. */
public enum BrokerStatus {
    API_PENDING("ApiPending"), PENDING_SUBMIT("PendingSubmit"), PRE_SUBMITTED("PreSubmitted"), SUBMITTED("Submitted"),
    PENDING_CANCEL("PendingCancel"), API_CANCELLED("ApiCancelled"), CANCELLED("Cancelled"), FILLED("Filled"),
    INACTIVE("Inactive"),
    /** One that is not known here. */
    OTHER("");

    private final String text;

    BrokerStatus(String text) {
        this.text = text;
    }

    public static BrokerStatus of(String text) {
        return Arrays.stream(values()).filter(s -> s.text.equals(text)).findFirst().orElse(OTHER);
    }
}
