package tradewind.tws.protocol;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The times of bars as servers write them: epoch seconds; {@code 20261123} for a day bar; {@code 20261123 09:30:00 Europe/Berlin} and {@code 20261123-08:30:00} (UTC) in the text forms.
 */
public final class BarTime {

	private BarTime() {
	}

	/** Whether this is a date without a time, as day, week and month bars have. */
	public static boolean isDate(String text) {
		return text.length() == 8 && text.chars().allMatch(c -> c >= '0' && c <= '9');
	}

	/**
	 * Epoch seconds of a bar's start. A date stands for its midnight UTC; a local time without a zone is read as UTC; {@link Unset#LONG} for a text that is no time.
	 */
	public static long epochSecond(String text) {
		try {
			return isDate(text) ? date(text).atStartOfDay(ZoneOffset.UTC).toEpochSecond() : text.length() > 8 && Character.isDigit(text.charAt(8)) ? Long.parseLong(text) : local(text);
		} catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException e) {
			return Unset.LONG;
		}
	}

	/** The date of an instant in UTC as the number {@code 20261123}. */
	static long dateOf(long epochSecond) {
		LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(epochSecond, 86_400L));
		return date.getYear() * 10_000L + date.getMonthValue() * 100 + date.getDayOfMonth();
	}

	private static long local(String text) {
		LocalDateTime time = LocalDateTime.of(date(text.substring(0, 8)), LocalTime.parse(text.substring(8).strip().replace("-", "").substring(0, 8)));
		int space = text.indexOf(' ', text.indexOf(':'));
		return time.atZone(space < 0 ? ZoneOffset.UTC : ZoneId.of(text.substring(space + 1).strip(), ZoneId.SHORT_IDS)).toEpochSecond();
	}

	private static LocalDate date(String text) {
		int ymd = Integer.parseInt(text);
		return LocalDate.of(ymd / 10_000, ymd / 100 % 100, ymd % 100);
	}
}
