package tradewind.tws.protocol;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;

/** All layouts of one direction, by message number and by message type. */
final class LayoutTable<M> {

	private final @Nullable Layout<? extends M>[] byId;
	private final Map<Class<?>, Layout<? extends M>> byType = new HashMap<>();

	@SuppressWarnings("unchecked")
	LayoutTable() {
		byId = new @Nullable Layout[256];
	}

	/** Adds the layout of a record type. */
	<T extends M> LayoutTable<M> add(int id, Class<T> type, Fields.Shape<T> shape) {
		return put(new Layout<>(id, type.getSimpleName(), type, Blank.of(type), shape), List.of(type));
	}

	/** Adds a layout that several types share. */
	<T extends M> LayoutTable<M> add(int id, Class<T> family, T blank, List<Class<? extends T>> types, Fields.Shape<T> shape) {
		return put(new Layout<>(id, family.getSimpleName(), family, blank, shape), types);
	}

	@Nullable
	Layout<? extends M> find(int id) {
		return id >= 0 && id < byId.length ? byId[id] : null;
	}

	@Nullable
	Layout<? extends M> find(Class<?> type) {
		return byType.get(type);
	}

	List<Layout<? extends M>> all() {
		return Arrays.stream(byId).filter(Objects::nonNull).<Layout<? extends M>>map(l -> l).toList();
	}

	@SuppressWarnings("unchecked")
	private LayoutTable<M> put(Layout<?> layout, List<? extends Class<?>> types) {
		byId[layout.id()] = (Layout<? extends M>) layout;
		types.forEach(type -> byType.put(type, (Layout<? extends M>) layout));
		return this;
	}
}
