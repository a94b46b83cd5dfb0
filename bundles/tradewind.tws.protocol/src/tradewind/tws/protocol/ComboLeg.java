package tradewind.tws.protocol;

/**
 * One leg of a combination.
 *
 * @param action             BUY or SELL
 * @param openClose          0 same as the combination, 1 open, 2 close, 3 unknown
 * @param shortSaleSlot      0, 1 the clearing broker holds the shares, 2 another location
 * @param exemptCode         -1 for none
 */
public record ComboLeg(int conId, int ratio, String action, String exchange, int openClose, int shortSaleSlot, String designatedLocation, int exemptCode) {

	static final ComboLeg BLANK = new ComboLeg(0, 1, "BUY", "SMART");

	public ComboLeg(int conId, int ratio, String action, String exchange) {
		this(conId, ratio, action, exchange, 0, 0, "", -1);
	}
}
