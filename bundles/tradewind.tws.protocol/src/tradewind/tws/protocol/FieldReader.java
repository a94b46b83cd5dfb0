package tradewind.tws.protocol;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/** Reads the fields of a layout from a cursor. */
final class FieldReader implements Fields {

	private final FieldCursor cursor;
	private final int version;

	FieldReader(FieldCursor cursor, int version) {
		this.cursor = cursor;
		this.version = version;
	}

	@Override
	public int version() {
		return version;
	}

	@Override
	public boolean reading() {
		return true;
	}

	@Override
	public void constant(String name, String text) throws BadFrameException {
		cursor.skip();
	}

	@Override
	public boolean flag(String name, boolean value) throws BadFrameException {
		return cursor.flag();
	}

	@Override
	public int integer(String name, int value) throws BadFrameException {
		return cursor.integer();
	}

	@Override
	public int integerMax(String name, int value) throws BadFrameException {
		return cursor.integerMax();
	}

	@Override
	public long longInteger(String name, long value) throws BadFrameException {
		return cursor.longInteger();
	}

	@Override
	public double real(String name, double value) throws BadFrameException {
		return cursor.real();
	}

	@Override
	public double realMax(String name, double value) throws BadFrameException {
		return cursor.realMax();
	}

	@Override
	public double size(String name, double value) throws BadFrameException {
		return cursor.realMax();
	}

	@Override
	public @Nullable BigDecimal decimal(String name, @Nullable BigDecimal value, String unset) throws BadFrameException {
		return cursor.decimal();
	}

	@Override
	public String text(String name, String value) throws BadFrameException {
		return cursor.text();
	}

	@Override
	public String escapedText(String name, String value) throws BadFrameException {
		return cursor.escapedText();
	}

	@Override
	public <T> List<T> list(String name, List<T> value, T blank, Shape<T> item) throws BadFrameException {
		int count = cursor.integer();
		if (count <= 0 || Unset.is(count)) {
			return List.of();
		}
		if (count > cursor.remaining()) {
			throw new BadFrameException(count + " " + name + " in " + cursor.remaining() + " bytes");
		}
		List<T> items = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			items.add(item.fields(this, blank));
		}
		return items;
	}
}
