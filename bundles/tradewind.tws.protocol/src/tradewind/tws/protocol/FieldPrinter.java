package tradewind.tws.protocol;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/** Writes the fields of a layout into a frame. */
record FieldPrinter(FrameWriter out, int version) implements Fields {

	@Override
	public boolean reading() {
		return false;
	}

	@Override
	public void constant(String name, String text) {
		out.field(text);
	}

	@Override
	public boolean flag(String name, boolean value) {
		out.field(value);
		return value;
	}

	@Override
	public int integer(String name, int value) {
		out.field(value);
		return value;
	}

	@Override
	public int integerMax(String name, int value) {
		if (Unset.is(value)) {
			out.empty();
		} else {
			out.field(value);
		}
		return value;
	}

	@Override
	public long longInteger(String name, long value) {
		out.field(value);
		return value;
	}

	@Override
	public double real(String name, double value) {
		out.field(value);
		return value;
	}

	@Override
	public double realMax(String name, double value) {
		if (Double.isNaN(value)) {
			out.empty();
		} else {
			out.field(value);
		}
		return value;
	}

	@Override
	public double size(String name, double value) {
		out.size(value);
		return value;
	}

	@Override
	public @Nullable BigDecimal decimal(String name, @Nullable BigDecimal value, String unset) {
		out.field(value == null ? unset : DecimalText.format(value));
		return value;
	}

	@Override
	public String text(String name, String value) {
		out.field(value);
		return value;
	}

	@Override
	public String escapedText(String name, String value) {
		out.field(TextCache.escape(value));
		return value;
	}

	@Override
	public <T> List<T> list(String name, List<T> value, T blank, Shape<T> item) throws BadFrameException {
		out.field(value.size());
		for (T entry : value) {
			item.fields(this, entry);
		}
		return value;
	}
}
