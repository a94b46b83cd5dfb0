package tradewind.tws.protocol;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The contract data of the wire; a plain carrier that is filled, sent and dropped. Comments name the versions of fields that not every version has.
 */
public final class WireContractDetails {

	public WireContract contract = WireContract.EMPTY;
	/** From 182. For a future {@code lastTradeDateOrContractMonth} reads {@code 20261218 08:30:00 US/Central}. */
	public String lastTradeDate = "";
	public String marketName = "";
	public @Nullable BigDecimal minTick;
	/** Comma separated. */
	public String orderTypes = "";
	/** Comma separated, in step with {@link #marketRuleIds}. */
	public String validExchanges = "";
	public int priceMagnifier = 1;
	public int underConId;
	public String longName = "";
	public String contractMonth = "";
	public String industry = "";
	public String category = "";
	public String subcategory = "";
	public String timeZoneId = "";
	/** Such as {@code 20261123:0900-20261123:1730;20261124:CLOSED}. */
	public String tradingHours = "";
	public String liquidHours = "";
	public String evRule = "";
	public double evMultiplier;
	public List<TagValue> secIds = List.of();
	public int aggGroup = Unset.INT;
	public String underSymbol = "";
	public String underSecType = "";
	public String marketRuleIds = "";
	public String realExpirationDate = "";
	public String stockType = "";
	/** From 164, like the two after it. */
	public @Nullable BigDecimal minSize;
	public @Nullable BigDecimal sizeIncrement;
	public @Nullable BigDecimal suggestedSizeIncrement;
	/** From 179, only for secType FUND, else null. */
	public @Nullable FundDetails fund;
	/** From 186: reason id and description. */
	public List<TagValue> ineligibilityReasons = List.of();

	/** What only a fund has, texts as sent. */
	public record FundDetails(String name, String family, String type, String frontLoad, String backLoad, String backLoadTimeInterval, String managementFee, boolean closed, boolean closedForNewInvestors,
			boolean closedForNewMoney, String notifyAmount, String minimumInitialPurchase, String minimumSubsequentPurchase, String blueSkyStates, String blueSkyTerritories,
			String distributionPolicyIndicator, String assetType) {

		static final FundDetails BLANK = new FundDetails("", "", "", "", "", "", "", false, false, false, "", "", "", "", "", "", "");
	}
}
