package tradewind.tws.protocol;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/** Notes the name of every field that passes on its way to another implementation: the table of a layout at one version, as it was met. */
final class FieldNames implements Fields {

	private final Fields target;
	private final List<String> names = new ArrayList<>();

	FieldNames(Fields target) {
		this.target = target;
	}

	List<String> names() {
		return names;
	}

	/** The field begun last. */
	String last() {
		return names.isEmpty() ? "" : names.get(names.size() - 1);
	}

	@Override
	public int version() {
		return target.version();
	}

	@Override
	public boolean reading() {
		return target.reading();
	}

	@Override
	public void constant(String name, String text) throws BadFrameException {
		names.add(name);
		target.constant(name, text);
	}

	@Override
	public boolean flag(String name, boolean value) throws BadFrameException {
		names.add(name);
		return target.flag(name, value);
	}

	@Override
	public int integer(String name, int value) throws BadFrameException {
		names.add(name);
		return target.integer(name, value);
	}

	@Override
	public int integerMax(String name, int value) throws BadFrameException {
		names.add(name);
		return target.integerMax(name, value);
	}

	@Override
	public long longInteger(String name, long value) throws BadFrameException {
		names.add(name);
		return target.longInteger(name, value);
	}

	@Override
	public double real(String name, double value) throws BadFrameException {
		names.add(name);
		return target.real(name, value);
	}

	@Override
	public double realMax(String name, double value) throws BadFrameException {
		names.add(name);
		return target.realMax(name, value);
	}

	@Override
	public double size(String name, double value) throws BadFrameException {
		names.add(name);
		return target.size(name, value);
	}

	@Override
	public String text(String name, String value) throws BadFrameException {
		names.add(name);
		return target.text(name, value);
	}

	@Override
	public String escapedText(String name, String value) throws BadFrameException {
		names.add(name);
		return target.escapedText(name, value);
	}

	@Override
	public @Nullable BigDecimal decimal(String name, @Nullable BigDecimal value, String unset) throws BadFrameException {
		names.add(name);
		return target.decimal(name, value, unset);
	}

	@Override
	public <T> List<T> list(String name, List<T> value, T blank, Shape<T> item) throws BadFrameException {
		names.add(name);
		return target.list(name, value, blank, (fields, entry) -> item.fields(this, entry));
	}
}
