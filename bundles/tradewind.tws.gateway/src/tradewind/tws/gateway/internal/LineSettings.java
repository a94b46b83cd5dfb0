package tradewind.tws.gateway.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import tradewind.tws.gateway.internal.session.Line;

/** Faults of all lines, also of those that are still to come. */
final class LineSettings {
    private final Gateway gateway;
    private final List<Consumer<Line>> settings = new CopyOnWriteArrayList<>();

    LineSettings(Gateway gateway) {
        this.gateway = gateway;
        gateway.onSession(session -> settings.forEach(s -> s.accept(session.line())));
    }

    /** Later settings win over earlier ones. */
    void set(Consumer<Line> setting) {
        settings.add(setting);
        gateway.sessions().forEach(session -> setting.accept(session.line()));
    }
}
