package tradewind.core.plugin;

/**
 * What was found about one thing that a plug-in brings.
 *
 * @param what   a strategy, by its id
 * @param passed whether it may be used
 * @param text   one sentence for people
 */
public record PlugInVerdict(String what, boolean passed, String text) {
}
