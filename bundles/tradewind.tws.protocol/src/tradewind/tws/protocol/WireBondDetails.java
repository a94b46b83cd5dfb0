package tradewind.tws.protocol;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/** The bond contract data of the wire; a plain carrier that is filled, sent and dropped. */
public final class WireBondDetails {

	public WireContract contract = WireContract.EMPTY;
	public String cusip = "";
	public double coupon;
	public String maturity = "";
	public String issueDate = "";
	public String ratings = "";
	public String bondType = "";
	public String couponType = "";
	public boolean convertible;
	public boolean callable;
	public boolean puttable;
	public String descAppend = "";
	public String marketName = "";
	public @Nullable BigDecimal minTick;
	public String orderTypes = "";
	public String validExchanges = "";
	public String nextOptionDate = "";
	public String nextOptionType = "";
	public boolean nextOptionPartial;
	public String notes = "";
	public String longName = "";
	/** From 188, like the two after it. */
	public String timeZoneId = "";
	public String tradingHours = "";
	public String liquidHours = "";
	public String evRule = "";
	public double evMultiplier;
	public List<TagValue> secIds = List.of();
	public int aggGroup = Unset.INT;
	public String marketRuleIds = "";
	/** From 164, like the two after it. */
	public @Nullable BigDecimal minSize;
	public @Nullable BigDecimal sizeIncrement;
	public @Nullable BigDecimal suggestedSizeIncrement;
}
