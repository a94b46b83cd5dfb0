package tradewind.tws.protocol;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The columns of a layout's table. A layout names each field of a message once, in the order of the wire, with its kind and the versions that have it; one implementation reads the fields, another
 * writes them, a third lists them. Each method takes the value to write and gives back the value read, or the given one where the version has no such field.
 */
interface Fields {

	/** The server version of the conversation. */
	int version();

	default boolean since(int version) {
		return version() >= version;
	}

	/** Whether values come from the wire; decides only whether a mutable carrier is to be made. */
	boolean reading();

	/** A field that is always written as {@code text} and whose value nobody needs. */
	void constant(String name, String text) throws BadFrameException;

	boolean flag(String name, boolean value) throws BadFrameException;

	/** Empty reads as 0; unset is written as the sentinel. */
	int integer(String name, int value) throws BadFrameException;

	/** Empty reads as unset; unset is written as empty. */
	int integerMax(String name, int value) throws BadFrameException;

	long longInteger(String name, long value) throws BadFrameException;

	/** Empty reads as 0; NaN is written as the sentinel. */
	double real(String name, double value) throws BadFrameException;

	/** Empty reads as NaN; NaN is written as empty. */
	double realMax(String name, double value) throws BadFrameException;

	/** A quantity: empty reads as NaN; written without a needless fraction. */
	double size(String name, double value) throws BadFrameException;

	/** Null is written as empty; empty and every sentinel read as null. */
	default @Nullable BigDecimal decimal(String name, @Nullable BigDecimal value) throws BadFrameException {
		return decimal(name, value, "");
	}

	/** Null is written as {@code unset}; empty and every sentinel read as null. */
	@Nullable
	BigDecimal decimal(String name, @Nullable BigDecimal value, String unset) throws BadFrameException;

	String text(String name, String value) throws BadFrameException;

	/** A text whose characters beyond ASCII are escaped. */
	String escapedText(String name, String value) throws BadFrameException;

	/** A count and that many items; {@code blank} is what an item is read into. */
	<T> List<T> list(String name, List<T> value, T blank, Shape<T> item) throws BadFrameException;

	default String text(int since, String name, String value) throws BadFrameException {
		return version() >= since ? text(name, value) : value;
	}

	default int integer(int since, String name, int value) throws BadFrameException {
		return version() >= since ? integer(name, value) : value;
	}

	default boolean flag(int since, String name, boolean value) throws BadFrameException {
		return version() >= since ? flag(name, value) : value;
	}

	default @Nullable BigDecimal decimal(int since, String name, @Nullable BigDecimal value) throws BadFrameException {
		return version() >= since ? decimal(name, value) : value;
	}

	default double realMax(int since, String name, double value) throws BadFrameException {
		return version() >= since ? realMax(name, value) : value;
	}

	default int integerMax(int since, String name, int value) throws BadFrameException {
		return version() >= since ? integerMax(name, value) : value;
	}

	/** The fields of one message or item, in the order of the wire. */
	@FunctionalInterface
	interface Shape<T> {
		T fields(Fields f, T value) throws BadFrameException;
	}
}
