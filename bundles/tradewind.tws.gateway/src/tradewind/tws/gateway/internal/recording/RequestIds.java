package tradewind.tws.gateway.internal.recording;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Set;

/** The number by which a message belongs to a request or an order: the first component of nearly every message. */
final class RequestIds {
    private static final Set<String> NAMES = Set.of("requestId", "orderId", "id");

    private RequestIds() {
    }

    static OptionalInt of(Object message) {
        RecordComponent[] parts = message.getClass().getRecordComponents();
        if (parts == null || parts.length == 0 || parts[0].getType() != int.class
                || !NAMES.contains(parts[0].getName())) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((Integer) value(parts[0], message));
    }

    /** Whether the number is that of an order: those are counted apart from requests. */
    static boolean ofOrder(Object message) {
        RecordComponent[] parts = message.getClass().getRecordComponents();
        return parts != null && parts.length > 0 && parts[0].getName().equals("orderId");
    }

    /** The same message under another number. */
    static <T> T with(T message, int id) {
        RecordComponent[] parts = message.getClass().getRecordComponents();
        Object[] values = Arrays.stream(parts).map(p -> value(p, message)).toArray();
        values[0] = id;
        try {
            @SuppressWarnings("unchecked")
            Class<T> type = (Class<T>) message.getClass();
            return type.getDeclaredConstructor(Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(message.getClass() + " cannot be built", e);
        }
    }

    private static Object value(RecordComponent part, Object message) {
        try {
            return part.getAccessor().invoke(message);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(part + " cannot be read", e);
        }
    }
}
