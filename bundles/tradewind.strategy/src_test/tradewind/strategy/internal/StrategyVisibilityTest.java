package tradewind.strategy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;
import tradewind.core.data.BarStore;
import tradewind.core.strategy.StrategyFactory;
import tradewind.core.trade.Trading;

class StrategyVisibilityTest {
    private final StrategyVisibility wall = new StrategyVisibility(() -> Set.of("my.strategy"));

    @ParameterizedTest
    @CsvSource({"my.strategy,false,2", "my.service,true,2", "tradewind.workbench,false,4", "my.view,false,4"})
    void aBundleWithAStrategyFindsNothingOfOurs(String bundle, boolean registers, int found) {
        List<ServiceReference<?>> references = new ArrayList<>(List.of(reference(Trading.class),
                reference(BarStore.class), reference(StrategyFactory.class), reference(Runnable.class)));
        wall.find(context(bundle, registers), null, null, true, references);
        assertEquals(found, references.size());
    }

    @ParameterizedTest
    @CsvSource({"my.strategy,0,1", "my.view,1,1"})
    void norIsItToldOfIt(String bundle, int ofTrading, int ofOthers) {
        assertEquals(ofTrading, told(bundle, Trading.class));
        assertEquals(ofOthers, told(bundle, Runnable.class));
    }

    private int told(String bundle, Class<?> service) {
        Map<BundleContext, Collection<ListenerInfo>> listeners = new HashMap<>();
        listeners.put(context(bundle, false), new ArrayList<>());
        wall.event(new ServiceEvent(ServiceEvent.REGISTERED, reference(service)), listeners);
        return listeners.size();
    }

    private static ServiceReference<?> reference(Class<?> service) {
        return fake(ServiceReference.class, (proxy, method, arguments) -> method.getName().equals("getProperty")
                && Constants.OBJECTCLASS.equals(arguments[0]) ? new String[] {service.getName()} : null);
    }

    private static BundleContext context(String name, boolean registers) {
        Bundle bundle = fake(Bundle.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getSymbolicName" -> name;
            case "getRegisteredServices" -> registers ? new ServiceReference<?>[] {reference(StrategyFactory.class)} : null;
            default -> throw new UnsupportedOperationException(method.getName());
        });
        return fake(BundleContext.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getBundle" -> bundle;
            case "hashCode" -> name.hashCode();
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(StrategyVisibilityTest.class.getClassLoader(), new Class<?>[] {type},
                handler));
    }
}
