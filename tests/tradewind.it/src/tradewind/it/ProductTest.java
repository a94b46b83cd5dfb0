package tradewind.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** The bundles fit together: all resolve, and every declarative component finds what it needs. */
class ProductTest {
    @Test
    void everyBundleResolves() {
        List<String> unresolved = Arrays.stream(Services.context().getBundles())
                .filter(b -> b.getState() == Bundle.INSTALLED).map(Bundle::getSymbolicName)
                .filter(name -> name.startsWith("tradewind.")).toList();
        assertEquals(List.of(), unresolved);
    }

    @Test
    void everyComponentIsSatisfied() throws Exception {
        ServiceComponentRuntime runtime = Services.get(ServiceComponentRuntime.class);
        List<String> unsatisfied = new ArrayList<>();
        int components = 0;
        for (ComponentDescriptionDTO description : runtime.getComponentDescriptionDTOs()) {
            if (!description.bundle.symbolicName.startsWith("tradewind.")) {
                continue;
            }
            components++;
            for (ComponentConfigurationDTO configuration : runtime.getComponentConfigurationDTOs(description)) {
                if (configuration.state != ComponentConfigurationDTO.SATISFIED
                        && configuration.state != ComponentConfigurationDTO.ACTIVE) {
                    unsatisfied.add(description.name + " waits for " + Arrays.toString(Arrays
                            .stream(configuration.unsatisfiedReferences).map(r -> r.name + r.target).toArray()));
                }
            }
            if (runtime.getComponentConfigurationDTOs(description).isEmpty()) {
                unsatisfied.add(description.name + " has no configuration");
            }
        }
        assertEquals(List.of(), unsatisfied);
        assertTrue(components >= 5, "Only " + components + " components found");
    }
}
