package tradewind.tws.protocol;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;

/** Makes messages with random contents, sentinels and peculiar texts included; the same for the same seed. */
final class RandomMessages {

	private static final List<String> TEXTS = List.of("", "", "", "RHM", "BAG", "STK", "FUND", "IBKRATS", "PEG BENCH", "PEG BEST", "PEG MID", "LMT", "None", "?", "Rheinmetall AG", "20261123 09:30:00 Europe/Berlin",
			"Übergröße ☃", "a text that is longer than any that is kept for the next time it comes");

	private final Random random;

	RandomMessages(long seed) {
		random = new Random(seed);
	}

	/** The concrete message types below a sealed interface. */
	static Stream<Class<?>> types(Class<?> family) {
		if (family.isSealed()) {
			return Arrays.stream(family.getPermittedSubclasses()).flatMap(RandomMessages::types);
		}
		return family == UnknownMessage.class ? Stream.empty() : Stream.of(family);
	}

	<T extends @NonNull Object> T make(Class<T> type) {
		return type.cast(Objects.requireNonNull(value(type)));
	}

	private @Nullable Object value(Type type) {
		if (type instanceof ParameterizedType list) {
			return Stream.generate(() -> value(list.getActualTypeArguments()[0])).limit(random.nextInt(3)).toList();
		}
		return single((Class<?>) type);
	}

	private @Nullable Object single(Class<?> type) {
		if (type == int.class || type == Integer.class) {
			return random.nextInt(8) == 0 ? Unset.INT : random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(10);
		}
		if (type == long.class) {
			return random.nextInt(8) == 0 ? Unset.LONG : random.nextLong(10_000_000_000L);
		}
		if (type == double.class || type == Double.class) {
			return real();
		}
		if (type == boolean.class) {
			return random.nextBoolean();
		}
		if (type == String.class) {
			return TEXTS.get(random.nextInt(TEXTS.size()));
		}
		return type == BigDecimal.class ? decimal() : composed(type);
	}

	double real() {
		return switch (random.nextInt(8)) {
		case 0 -> Double.NaN;
		case 1 -> 0;
		case 2 -> Double.POSITIVE_INFINITY;
		case 3 -> random.nextDouble();
		case 4 -> -random.nextInt(1000) / 100.0;
		case 5 -> random.nextDouble() * 1e-7;
		default -> random.nextInt(10_000_000) / Math.pow(10, random.nextInt(5));
		};
	}

	private @Nullable BigDecimal decimal() {
		return switch (random.nextInt(4)) {
		case 0 -> null;
		case 1 -> BigDecimal.valueOf(random.nextLong(), random.nextInt(20));
		default -> BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(5));
		};
	}

	private @Nullable Object composed(Class<?> type) {
		if (type.isSealed()) {
			List<Class<?>> choices = types(type).toList();
			return value(choices.get(random.nextInt(choices.size())));
		}
		try {
			return type.isRecord() ? record(type) : carrier(type);
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
	}

	private @Nullable Object record(Class<?> type) throws ReflectiveOperationException {
		List<@Nullable Object> values = new ArrayList<>();
		for (RecordComponent component : type.getRecordComponents()) {
			values.add(component.getName().equals("tickType") && type == MarketDataEvent.TickByTickTrade.class ? 1 + random.nextInt(2) : value(component.getGenericType()));
		}
		Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new));
		return constructor.newInstance(values.toArray());
	}

	private @Nullable Object carrier(Class<?> type) throws ReflectiveOperationException {
		Object carrier = type.getDeclaredConstructor().newInstance();
		for (Field field : type.getDeclaredFields()) {
			if (!Modifier.isStatic(field.getModifiers())) {
				field.set(carrier, value(field.getGenericType()));
			}
		}
		return carrier;
	}
}
