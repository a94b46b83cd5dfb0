package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;
import tradewind.core.broker.Broker;
import tradewind.core.trade.Trading;

class BrokerVisibilityTest {
    private final BrokerVisibility wall = new BrokerVisibility();

    @ParameterizedTest
    @CsvSource({"tradewind.trader,7,2", "tradewind.tws.connection,8,2", "org.eclipse.osgi,0,2", "my.strategy,9,1",
            "tradewind.workbench,10,1", "tradewind.trader.fake,11,1"})
    void onlyTheTraderFindsTheBroker(String bundle, long id, int found) {
        List<ServiceReference<?>> references =
                new ArrayList<>(List.of(reference(Broker.class), reference(Trading.class)));
        wall.find(context(bundle, id), null, null, true, references);
        assertEquals(found, references.size());
    }

    @ParameterizedTest
    @CsvSource({"tradewind.trader,7,1,1", "my.strategy,9,0,1"})
    void onlyTheTraderIsToldOfTheBroker(String bundle, long id, int ofBroker, int ofOthers) {
        assertEquals(ofBroker, told(bundle, id, Broker.class));
        assertEquals(ofOthers, told(bundle, id, Trading.class));
    }

    private int told(String bundle, long id, Class<?> service) {
        Map<BundleContext, Collection<ListenerInfo>> listeners = new HashMap<>();
        listeners.put(context(bundle, id), new ArrayList<>());
        wall.event(new ServiceEvent(ServiceEvent.REGISTERED, reference(service)), listeners);
        return listeners.size();
    }

    private static ServiceReference<?> reference(Class<?> service) {
        return fake(ServiceReference.class, (proxy, method, arguments) -> method.getName().equals("getProperty")
                && Constants.OBJECTCLASS.equals(arguments[0]) ? new String[] {service.getName()} : null);
    }

    private static BundleContext context(String name, long id) {
        Bundle bundle = fake(Bundle.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getSymbolicName" -> name;
            case "getBundleId" -> id;
            default -> throw new UnsupportedOperationException(method.getName());
        });
        return fake(BundleContext.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getBundle" -> bundle;
            case "hashCode" -> (int) id;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(BrokerVisibilityTest.class.getClassLoader(), new Class<?>[] {type},
                handler));
    }
}
