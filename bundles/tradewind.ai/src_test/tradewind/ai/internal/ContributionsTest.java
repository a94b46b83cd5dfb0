package tradewind.ai.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.eclipse.core.runtime.ContributorFactorySimple;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradewind.core.forecast.Forecaster;
import tradewind.core.forecast.Parameter;
import tradewind.extension.Contributions;

class ContributionsTest {
    private static final Object KEY = new Object();
    private static final Logger LOGGER = Logger.getLogger(Contributions.class.getName());

    private final IExtensionRegistry registry = registry();
    private final Contributions<Forecaster> contributions =
            new Contributions<>(registry, Contributed.KIND, Contributed::new);
    private final List<String> logged = new ArrayList<>();

    private static IExtensionRegistry registry() {
        return RegistryFactory.createRegistry(new RegistryStrategy(null, null), KEY, KEY);
    }

    @BeforeEach
    void listen() {
        LOGGER.setFilter(record -> {
            logged.add(record.getMessage());
            return false;
        });
        Counted.made.clear();
        add("tradewind.core", "<extension-point id=\"forecasters\" name=\"Forecasters\"/>");
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

    private void contribute(String bundle, String... attributes) {
        StringBuilder elements = new StringBuilder();
        for (String a : attributes) {
            elements.append("<forecaster ").append(a).append("/>");
        }
        add(bundle, "<extension point=\"tradewind.core.forecasters\">" + elements + "</extension>");
    }

    private static String of(Class<?> type) {
        return " class=\"" + type.getName() + "\"";
    }

    /** Says when it is made. */
    public static final class Counted extends Relay {
        static final Set<String> made = ConcurrentHashMap.newKeySet();

        public Counted() {
            super("counted");
            made.add("counted");
        }
    }

    /** Throws while it is made. */
    public static final class Failing extends Relay {
        public Failing() {
            super("failing");
            throw new IllegalStateException("no engine");
        }
    }

    @Test
    void aClassIsMadeWhenItIsFirstNeeded() {
        contribute("org.example.good", "id=\"counted\" name=\"A good one\"" + of(Counted.class));
        Forecaster f = contributions.usable().get(0);
        assertEquals(List.of("counted", "A good one"), List.of(f.id(), f.name()));
        assertEquals(Set.of(), Counted.made);
        assertEquals(List.of("epochs"), f.parameters().stream().map(Parameter::name).toList());
        assertEquals(Set.of("counted"), Counted.made);
        assertTrue(contributions.usable().get(0) == f, "made once");
    }

    @Test
    void whatIsBadIsLeftOutAndHarmsNothingElse() {
        contribute("org.example.mixed", "id=\"Bad Id\" name=\"x\"" + of(Counted.class), "id=\"nameless\"" + of(Counted.class),
                "id=\"classless\" name=\"x\"", "id=\"counted\" name=\"good\"" + of(Counted.class));
        contribute("org.example.missing", "id=\"gone\" name=\"x\" class=\"org.example.Gone\"");
        contribute("org.example.failing", "id=\"failing\" name=\"x\"" + of(Failing.class));
        contribute("org.example.other", "id=\"text\" name=\"x\"" + of(StringBuilder.class));
        contribute("org.example.misnamed", "id=\"misnamed\" name=\"x\"" + of(Counted.class));
        assertEquals(Set.of("counted", "gone", "failing", "text", "misnamed"), ids());
        for (Forecaster f : contributions.usable()) {
            if (!f.id().equals("counted")) {
                assertTrue(String.valueOf(assertThrows(IllegalArgumentException.class, f::parameters).getMessage())
                        .contains("\"" + f.id() + "\""));
                assertThrows(IllegalArgumentException.class, f::parameters);
            }
        }
        assertEquals(Set.of("counted"), ids());
        assertEquals(7, logged.size(), logged.toString());
        assertTrue(logged.stream().anyMatch(l -> l.contains("org.example.failing") && l.contains("no engine")),
                logged.toString());
        assertTrue(logged.stream().anyMatch(l -> l.contains("org.example.missing") && l.contains("org.example.Gone")));
    }

    @Test
    void theyStandBesideBaselinesAndServicesAndTakeNobodysId() {
        contribute("org.example.good", "id=\"counted\" name=\"A good one\"" + of(Counted.class),
                "id=\"b0\" name=\"Not the baseline\"" + of(Counted.class), "id=\"linear\" name=\"Late\"" + of(Counted.class));
        LocalPriceModels models = new LocalPriceModels(InstantSource.system(), List.of(new Linear()));
        assertFalse(models.forecasters().stream().anyMatch(f -> f.id().equals("counted")));
        models.bindRegistry(registry);
        assertEquals(List.of("b0", "b1", "b2", "b3", "b4", "b4-log", "counted", "linear"),
                models.forecasters().stream().map(Forecaster::id).toList());
        assertEquals("B0 nothing changes", models.forecasters().get(0).name());
        assertEquals("Linear on all columns", models.forecasters().get(7).name());
        models.unbindRegistry(registry);
        assertEquals(7, models.forecasters().size());
    }

    private Set<String> ids() {
        return Set.copyOf(contributions.usable().stream().map(Forecaster::id).toList());
    }
}
