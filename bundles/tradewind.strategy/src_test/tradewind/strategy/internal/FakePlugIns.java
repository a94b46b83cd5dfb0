package tradewind.strategy.internal;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import tradewind.core.Subscription;
import tradewind.core.plugin.InstalledPlugIn;
import tradewind.core.plugin.PlugIn;
import tradewind.core.plugin.PlugIns;

/** Objects to whatever is not the product's. */
final class FakePlugIns implements PlugIns {
    final AtomicInteger asked = new AtomicInteger();
    private final String objection;

    FakePlugIns(String objection) {
        this.objection = objection;
    }

    @Override
    public List<PlugIn> offers(URI site) {
        return List.of();
    }

    @Override
    public void install(PlugIn offer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<InstalledPlugIn> installed() {
        return List.of();
    }

    @Override
    public Optional<PlugIn> update(PlugIn installed) {
        return Optional.empty();
    }

    @Override
    public void remove(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String objection(String bundle) {
        asked.incrementAndGet();
        return bundle.startsWith("tradewind.") ? "" : objection;
    }

    @Override
    public void awaitCheck() {
        // There is none.
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return () -> { };
    }
}
