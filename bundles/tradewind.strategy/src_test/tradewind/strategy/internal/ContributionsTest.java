package tradewind.strategy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.eclipse.core.runtime.ContributorFactorySimple;
import org.eclipse.core.runtime.IContributor;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.strategy.Signal;
import tradewind.core.strategy.Strategy;
import tradewind.core.strategy.StrategyDescriptor;
import tradewind.core.strategy.StrategyFactory;
import tradewind.extension.Contributions;

class ContributionsTest {
    private static final Object KEY = new Object();
    private static final Logger LOGGER = Logger.getLogger(Contributions.class.getName());

    private final IExtensionRegistry registry =
            RegistryFactory.createRegistry(new RegistryStrategy(null, null), KEY, KEY);
    private final Contributions<StrategyFactory> contributions =
            new Contributions<>(registry, Contributed.KIND, Contributed::new);
    private final Set<String> complaints = ConcurrentHashMap.newKeySet();
    private final List<String> logged = new ArrayList<>();

    /** What a plug-in brings. */
    public static class Good implements StrategyFactory {
        @Override
        public StrategyDescriptor descriptor() {
            return new StrategyDescriptor("good", "Good", "", List.of(), Set.of());
        }

        @Override
        public int warmUp(ParameterValues parameters) {
            return 0;
        }

        @Override
        public Strategy create(ParameterValues parameters) {
            return bars -> Signal.KEEP;
        }
    }

    /** Cannot be made. */
    public static final class Failing extends Good {
        public Failing() {
            throw new IllegalStateException("no engine");
        }
    }

    @BeforeEach
    void listen() {
        LOGGER.setFilter(record -> {
            logged.add(record.getMessage());
            return false;
        });
        add("tradewind.core", "<extension-point id=\"strategies\" name=\"Strategies\"/>");
    }

    @AfterEach
    void forget() {
        LOGGER.setFilter(null);
    }

    private void add(String bundle, String content) {
        byte[] xml = ("<?eclipse version=\"3.4\"?><plugin>" + content + "</plugin>").getBytes(StandardCharsets.UTF_8);
        assertTrue(registry.addContribution(new ByteArrayInputStream(xml),
                ContributorFactorySimple.createContributor(bundle), false, bundle, null, KEY));
    }

    private void contribute(String bundle, String attributes, Class<?> type) {
        add(bundle, "<extension point=\"tradewind.core.strategies\"><strategy " + attributes + " class=\"" + type.getName()
                + "\"/></extension>");
    }

    private List<String> installed() {
        return Installed.with(List.of(), contributions.usable(), complaints).descriptors().stream()
                .map(StrategyDescriptor::id).toList();
    }

    @Test
    void whatIsBadIsLoggedWithItsContributorAndHarmsNothingElse() {
        contribute("org.example.good", "id=\"good\" name=\"Good\"", Good.class);
        contribute("org.example.upper", "id=\"Bad Id\" name=\"x\"", Good.class);
        contribute("org.example.nameless", "id=\"nameless\"", Good.class);
        contribute("org.example.failing", "id=\"failing\" name=\"x\"", Failing.class);
        contribute("org.example.other", "id=\"other\" name=\"x\"", StringBuilder.class);
        contribute("org.example.misnamed", "id=\"misnamed\" name=\"x\"", Good.class);
        assertEquals(List.of("good"), installed());
        assertEquals(List.of("good"), installed());
        for (String bundle : List.of("upper", "nameless", "failing", "other", "misnamed")) {
            assertEquals(1, logged.stream().filter(l -> l.contains("org.example." + bundle)).count(), logged.toString());
        }
        assertTrue(logged.stream().anyMatch(l -> l.contains("no engine")), logged.toString());
    }

    @Test
    void anotherVersionOfABundleIsAnotherContribution() {
        contribute("org.example.good", "id=\"good\" name=\"Good\"", Good.class);
        StrategyFactory first = contributions.usable().getFirst();
        assertEquals(first, contributions.usable().getFirst());
        IContributor old = registry.getConfigurationElementsFor("tradewind.core.strategies")[0].getContributor();
        for (var extension : registry.getExtensions(old)) {
            registry.removeExtension(extension, KEY);
        }
        byte[] xml = ("<?eclipse version=\"3.4\"?><plugin><extension point=\"tradewind.core.strategies\"><strategy"
                + " id=\"good\" name=\"Good\" class=\"" + Good.class.getName() + "\"/></extension></plugin>")
                .getBytes(StandardCharsets.UTF_8);
        registry.addContribution(new ByteArrayInputStream(xml), new RegistryContributor("78", "org.example.good", null,
                null), false, "org.example.good", null, KEY);
        assertEquals(1, contributions.usable().size());
        assertNotEquals(first, contributions.usable().getFirst());
    }

    @Test
    void aServiceComesBeforeAnExtensionOfTheSameId() {
        contribute("org.example.good", "id=\"good\" name=\"Good\"", Good.class);
        StrategyFactory service = Market.factory("good", () -> Market.answering(b -> Signal.KEEP));
        Installed both = Installed.with(List.of(service), contributions.usable(), complaints);
        assertEquals("Test good", both.find("good").descriptor().name());
    }
}
