package tradewind.extension;

import java.util.function.Function;

/**
 * What an extension point takes. Its elements have an id of lower case letters, digits and '-', a name and a class.
 *
 * @param point for example {@code tradewind.core.strategies}
 * @param noun  name of the element, and the word for it in sentences
 * @param type  what the class must be
 * @param id    the id that an object says it has; must be that of the element
 */
public record ExtensionKind<T>(String point, String noun, Class<T> type, Function<T, String> id) {
}
