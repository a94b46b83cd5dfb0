package tradewind.tws.gateway.internal.script;

/** A command with its time. */
public record ScriptLine(When when, Command command) {
}
