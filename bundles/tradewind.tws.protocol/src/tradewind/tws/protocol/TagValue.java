package tradewind.tws.protocol;

/** A name and its value, both texts of the wire. */
public record TagValue(String tag, String value) {

	static final TagValue BLANK = new TagValue("", "");
}
