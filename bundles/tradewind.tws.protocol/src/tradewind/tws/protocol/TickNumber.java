package tradewind.tws.protocol;

/** The numbers of tick types on the wire, and those of their delayed kin. */
public final class TickNumber {
	public static final int BID_SIZE = 0;
	public static final int BID = 1;
	public static final int ASK = 2;
	public static final int ASK_SIZE = 3;
	public static final int LAST = 4;
	public static final int LAST_SIZE = 5;
	public static final int HIGH = 6;
	public static final int LOW = 7;
	public static final int VOLUME = 8;
	public static final int CLOSE = 9;
	public static final int OPEN = 14;
	/** The first of six: low and high of 13, 26 and 52 weeks. */
	public static final int LOW_13_WEEKS = 15;
	public static final int HIGH_13_WEEKS = 16;
	public static final int AVERAGE_VOLUME = 21;
	public static final int MARK = 37;
	/** Epoch seconds as text. */
	public static final int LAST_TIME = 45;
	public static final int SHORTABLE = 46;
	public static final int RT_VOLUME = 48;
	public static final int HALTED = 49;
	public static final int TRADE_COUNT = 54;
	public static final int RT_TRADE_VOLUME = 77;
	public static final int SHORTABLE_SHARES = 89;

	private static final int FIRST_DELAYED = 66;
	private static final int[] DELAYED = {BID, ASK, LAST, BID_SIZE, ASK_SIZE, LAST_SIZE, HIGH, LOW, VOLUME, CLOSE, OPEN};
	private static final int DELAYED_LAST_TIME = 88;
	private static final int DELAYED_HALTED = 90;

	private TickNumber() {
	}

	public static boolean isDelayed(int number) {
		return number >= FIRST_DELAYED && number < FIRST_DELAYED + DELAYED.length || number == DELAYED_LAST_TIME
				|| number == DELAYED_HALTED;
	}

	/** The live number that a delayed number stands for; others as they are. */
	public static int live(int number) {
		if (number >= FIRST_DELAYED && number < FIRST_DELAYED + DELAYED.length) {
			return DELAYED[number - FIRST_DELAYED];
		}
		return number == DELAYED_LAST_TIME ? LAST_TIME : number == DELAYED_HALTED ? HALTED : number;
	}

	/** The number under which a client gets the same thing delayed; the same where there is none. */
	public static int delayed(int number) {
		for (int i = 0; i < DELAYED.length; i++) {
			if (DELAYED[i] == number) {
				return FIRST_DELAYED + i;
			}
		}
		return number == LAST_TIME ? DELAYED_LAST_TIME : number == HALTED ? DELAYED_HALTED : number;
	}
}
