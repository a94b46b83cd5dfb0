package tradewind.marketdata.hub.internal;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import tradewind.core.connection.Connection;
import tradewind.core.connection.HistoricalData;
import tradewind.core.connection.Quotes;
import tradewind.core.data.BarStore;
import tradewind.core.data.CsvFiles;
import tradewind.core.data.DataFolder;
import tradewind.core.data.FeedSettings;
import tradewind.core.data.MarketData;
import tradewind.core.data.MarketFeed;
import tradewind.core.instrument.Instrument;

/** The open series, shared by those who ask for the same. */
@Component
public final class Hub implements MarketData {
    private record Key(Instrument instrument, FeedSettings settings) {
    }

    /** A series and those who hold it. */
    private record Shared(LiveSeries series, List<MarketFeed> holders) {
    }

    private final Ports ports;
    private final List<AutoCloseable> threads;
    private final Map<Key, Shared> open = new LinkedHashMap<>();

    @Activate
    public Hub(@Reference Connection connection, @Reference Quotes quotes, @Reference HistoricalData history,
            @Reference BarStore store, @Reference CsvFiles csv) {
        HubThread loop = new HubThread("hub");
        HubThread storage = new HubThread("hub-storage");
        threads = List.of(loop, storage); // in this order: the loop's last bars go to the storage
        ports = new Ports(connection, quotes, history, store, csv, DataFolder.current(), loop, storage::execute,
                InstantSource.system());
    }

    Hub(Ports ports) {
        this.ports = ports;
        threads = List.of();
    }

    @Override
    public MarketFeed open(Instrument instrument, FeedSettings settings) {
        Key key = new Key(instrument, settings);
        Shared fresh = new Shared(new LiveSeries(ports, instrument, settings), new ArrayList<>());
        OpenFeed feed;
        Shared shared;
        synchronized (open) {
            Shared known = open.putIfAbsent(key, fresh);
            shared = known == null ? fresh : known;
            LiveSeries series = shared.series;
            feed = new OpenFeed(series, holder -> release(key, series, holder));
            shared.holders.add(feed);
        }
        if (shared == fresh) {
            ports.loop().execute(shared.series::start);
        } else {
            shared.series.refresh(instrument);
        }
        return feed;
    }

    private void release(Key key, LiveSeries series, OpenFeed holder) {
        synchronized (open) {
            Shared shared = open.get(key);
            if (shared == null || shared.series != series) {
                return;
            }
            shared.holders.remove(holder);
            if (!shared.holders.isEmpty()) {
                return;
            }
            open.remove(key);
        }
        series.close();
    }

    @Override
    public List<MarketFeed> feeds() {
        synchronized (open) {
            return open.values().stream().map(s -> s.holders.get(0)).toList();
        }
    }

    /** Ends every series and both threads; what is on its way to the disk gets there. */
    @Deactivate
    void close() throws Exception {
        List<Shared> ending;
        synchronized (open) {
            ending = List.copyOf(open.values());
            open.clear();
        }
        ending.forEach(s -> s.series.close());
        for (AutoCloseable thread : threads) {
            thread.close();
        }
    }
}
