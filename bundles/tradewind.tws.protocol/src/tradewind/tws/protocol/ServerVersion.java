package tradewind.tws.protocol;

/**
 * The server versions that change a layout between the oldest version spoken here and the newest whose whole conversation is text. Below {@link #MIN} a server is refused; from 201 on frames carry
 * a binary message number and, later, protobuf bodies.
 */
public final class ServerVersion {

	/** The oldest server spoken with: sizes are decimals from here on. */
	public static final int MIN = 163;
	/** The newest server version announced: the last one without protobuf. */
	public static final int MAX = 200;

	public static final int FRACTIONAL_SIZE = 163;
	public static final int SIZE_RULES = 164;
	public static final int HISTORICAL_SCHEDULE = 165;
	public static final int ADVANCED_ORDER_REJECT = 166;
	public static final int USER_INFO = 167;
	public static final int MANUAL_ORDER_TIME = 169;
	public static final int PEGBEST_PEGMID_OFFSETS = 170;
	public static final int BOND_ISSUERID = 176;
	public static final int FA_PROFILE_DESUPPORT = 177;
	public static final int PENDING_PRICE_REVISION = 178;
	public static final int FUND_DATA_FIELDS = 179;
	public static final int LAST_TRADE_DATE = 182;
	public static final int CUSTOMER_ACCOUNT = 183;
	public static final int PROFESSIONAL_CUSTOMER = 184;
	public static final int BOND_ACCRUED_INTEREST = 185;
	public static final int INELIGIBILITY_REASONS = 186;
	public static final int RFQ_FIELDS = 187;
	public static final int BOND_TRADING_HOURS = 188;
	public static final int INCLUDE_OVERNIGHT = 189;
	public static final int UNDO_RFQ_FIELDS = 190;
	public static final int PERM_ID_AS_LONG = 191;
	public static final int CME_TAGGING_FIELDS = 192;
	public static final int CME_TAGGING_IN_OPEN_ORDER = 193;
	public static final int ERROR_TIME = 194;
	public static final int FULL_ORDER_PREVIEW = 195;
	public static final int HISTORICAL_DATA_END = 196;
	public static final int CURRENT_TIME_IN_MILLIS = 197;
	public static final int SUBMITTER = 198;
	public static final int IMBALANCE_ONLY = 199;
	public static final int PARAMETRIZED_DAYS_OF_EXECUTIONS = 200;

	private ServerVersion() {
	}

	/** Whether this side can hold the whole conversation at {@code version}. */
	public static boolean isSupported(int version) {
		return version >= MIN && version <= MAX;
	}
}
