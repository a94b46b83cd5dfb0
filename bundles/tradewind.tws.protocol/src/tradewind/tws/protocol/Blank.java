package tradewind.tws.protocol;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/** Makes the blank value of a record: zeros, NaN, empty texts and lists, no decimals, no carriers. */
final class Blank {

	private Blank() {
	}

	static <T> T of(Class<T> type) {
		RecordComponent[] components = type.getRecordComponents();
		Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
		try {
			Constructor<T> constructor = type.getDeclaredConstructor(types);
			return constructor.newInstance(Arrays.stream(types).map(Blank::value).toArray());
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException("no blank value for " + type.getName(), e);
		}
	}

	private static @Nullable Object value(Class<?> type) {
		if (type == int.class) {
			return 0;
		}
		if (type == long.class) {
			return 0L;
		}
		if (type == double.class) {
			return Double.NaN;
		}
		if (type == boolean.class) {
			return false;
		}
		if (type == String.class) {
			return "";
		}
		if (type == List.class) {
			return List.of();
		}
		if (type == WireContract.class) {
			return WireContract.EMPTY;
		}
		return type.isRecord() ? of(type) : null;
	}
}
