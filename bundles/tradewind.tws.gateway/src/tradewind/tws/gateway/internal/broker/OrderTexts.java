package tradewind.tws.gateway.internal.broker;

/** The words of TWS for what it says about orders. */
final class OrderTexts {
    private static final String INVALID = "Error validating request.-'bW' : cause - ";

    private OrderTexts() {
    }

    /** A code with its usual text. */
    static Refusal of(int code) {
        return new Refusal(code, text(code));
    }

    static Refusal invalid(String cause) {
        return new Refusal(321, INVALID + cause);
    }

    static Refusal rejected(String reason) {
        return new Refusal(201, "Order rejected - reason:" + reason);
    }

    private static String text(int code) {
        return switch (code) {
            case 103 -> "Duplicate order id";
            case 104 -> "Cannot modify a filled order.";
            case 105 -> "Order being modified does not match original order.";
            case 110 -> "The price does not conform to the minimum price variation for this contract.";
            case 135 -> "Can't find order with id =";
            case 161 -> "Cancel attempted when order is not in a cancellable state.  Order permId =";
            case 200 -> "No security definition has been found for the request";
            case 201 -> "Order rejected - reason:Rejected by a script";
            case 202 -> "Order Canceled - reason:";
            case 203 -> "The security is not available or allowed for this account";
            case 321 -> INVALID + "The API interface is currently in Read-Only mode.";
            case 387 -> "Unsupported order type for this exchange and security type.";
            case 388 -> "Order size is smaller than the minimum requirement.";
            case 399 -> "Order Message:\nWarning: Your order will be held.";
            case 404 -> "Shares for this order are not immediately available for short sale. The order will be held while "
                    + "we attempt to locate the shares.";
            default -> laterText(code);
        };
    }

    private static String laterText(int code) {
        return switch (code) {
            case 434 -> "The order size cannot be zero.";
            case 435 -> "You must specify an account.";
            case 2109 -> "Order Event Warning: Attribute 'Outside Regular Trading Hours' is ignored based on the order "
                    + "type and destination. PlaceOrder is now being processed.";
            case 2137 -> "The closing order quantity is greater than your current position.";
            case 10006 -> "Missing parent order";
            case 10147 -> "OrderId that needs to be cancelled is not found.";
            case 10148 -> "OrderId that needs to be cancelled cannot be cancelled, state: Filled.";
            case 10243 -> "Fractional-sized order cannot be placed via API. Please use desktop version to place this "
                    + "order.";
            case 10289 -> "You must set Cash Quantity for this order.";
            case 10314 -> "Good Till Date: The date, time, or time-zone entered is invalid. The correct format is yyyymmdd "
                    + "hh:mm:ss xx/xxxx where yyyymmdd and xx/xxxx are optional.";
            case 10349 -> "Order TIF was set to DAY based on order preset.";
            default -> "Order message " + code;
        };
    }
}
