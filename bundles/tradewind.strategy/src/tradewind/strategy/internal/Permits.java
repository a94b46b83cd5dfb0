package tradewind.strategy.internal;

import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.Connection;
import tradewind.core.plugin.PlugIns;

/** Whether the orders of a strategy may leave: in simulation always, else by what is known of the plug-in it is of. */
@Component(service = Permits.class)
public final class Permits {
    private final Supplier<AccountKind> session;
    private final PlugIns plugIns;

    @Activate
    public Permits(@Reference Connection connection, @Reference PlugIns plugIns) {
        this(() -> connection.status().profile().kind(), plugIns);
    }

    Permits(Supplier<AccountKind> session, PlugIns plugIns) {
        this.session = session;
        this.plugIns = plugIns;
    }

    /**
     * Why its orders may not leave at the moment of asking, a sentence; empty if they may. Cheap: what is known of the
     * plug-in is asked once, for it cannot change while it runs.
     *
     * @param bundle symbolic name of the one that brings the strategy
     */
    Supplier<String> of(String bundle) {
        Supplier<String> objection = once(() -> plugIns.objection(bundle));
        return () -> session.get() == AccountKind.SIM ? "" : objection.get();
    }

    private static Supplier<String> once(Supplier<String> source) {
        String[] answer = {""};
        boolean[] asked = {false};
        return () -> {
            synchronized (answer) {
                if (!asked[0]) {
                    answer[0] = source.get();
                    asked[0] = true;
                }
                return answer[0];
            }
        };
    }
}
