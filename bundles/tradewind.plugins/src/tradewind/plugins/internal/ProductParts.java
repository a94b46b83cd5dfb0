package tradewind.plugins.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.QueryUtil;

/** Which parts of what is installed are the product: what its own features name. */
final class ProductParts {
    private static final List<String> ROOTS = List.of("tradewind", "tradewind.core.feature" + Site.GROUP,
            "tradewind.lstm.feature" + Site.GROUP, "tradewind.workbench.feature" + Site.GROUP);

    private ProductParts() {
    }

    /** Ids of units; of bundles they are the symbolic names. */
    static Set<String> of(IProfile profile) {
        Set<String> result = new HashSet<>(ROOTS);
        Deque<IInstallableUnit> open = new ArrayDeque<>();
        for (String root : ROOTS) {
            open.addAll(profile.query(QueryUtil.createIUQuery(root), new NullProgressMonitor()).toUnmodifiableSet());
        }
        while (!open.isEmpty()) {
            open.pop().getRequirements().stream().flatMap(r -> P2.matching(profile, r).stream())
                    .filter(u -> result.add(u.getId())).filter(QueryUtil::isGroup).forEach(open::add);
        }
        return Set.copyOf(result);
    }
}
