package tradewind.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import tradewind.core.Subscription;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.Connection;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.ConnectionState;
import tradewind.core.connection.ConnectionStatus;
import tradewind.core.connection.HistoricalData;
import tradewind.core.connection.HistoryRequest;
import tradewind.core.connection.Instruments;
import tradewind.core.connection.Notice;
import tradewind.core.data.BarKey;
import tradewind.core.data.BarStore;
import tradewind.core.data.CsvFiles;
import tradewind.core.data.InstrumentCatalog;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.InstrumentMatch;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.SecurityType;
import tradewind.core.instrument.TradingHours;
import tradewind.core.simulation.RunningSimulator;

/** Small working stand-ins for the services that commands use. */
final class Fakes {
    static final Instant NOW = Instant.parse("2017-07-28T07:10:00Z");
    static final Instrument RHM = instrument(7, "RHM", "IBIS", "Rheinmetall AG");

    private Fakes() {
    }

    static Instrument instrument(int conId, String symbol, String primary, String name) {
        TradingHours hours = TradingHours.continuous(ZoneId.of("Europe/Berlin"));
        return new Instrument(conId, symbol, SecurityType.STK, "SMART", primary, "EUR", symbol, "XETRA", "",
                BigDecimal.ONE, name, PriceIncrements.uniform(new BigDecimal("0.05")), hours, hours);
    }

    static final class Registry implements Services {
        private final Map<Class<?>, Object> services = new HashMap<>();
        private final Map<Class<?>, List<?>> several = new HashMap<>();

        <T> Registry with(Class<T> type, T service) {
            services.put(type, service);
            return this;
        }

        <T> Registry withAll(Class<T> type, List<T> all) {
            several.put(type, all);
            return this;
        }

        @Override
        public <T> T get(Class<T> type) {
            Object service = services.get(type);
            if (service == null) {
                throw new CommandFailed(ExitCode.FAILED, "No " + type.getSimpleName());
            }
            return type.cast(service);
        }

        @Override
        public <T> List<T> all(Class<T> type) {
            return several.getOrDefault(type, List.of()).stream().map(type::cast).toList();
        }
    }

    /** Goes through the given states as soon as it is told to connect. */
    static final class Line implements Connection {
        private final List<ConnectionState> states;
        private ConnectionStatus status = ConnectionStatus.disconnected(ConnectionProfile.SIMULATOR, "not connected");
        ConnectionProfile profile = ConnectionProfile.SIMULATOR;
        boolean disconnected;

        Line(ConnectionState... states) {
            this.states = List.of(states);
        }

        @Override
        public void connect(ConnectionProfile to) {
            profile = to;
        }

        @Override
        public void disconnect() {
            disconnected = true;
        }

        @Override
        public ConnectionStatus status() {
            return status;
        }

        @Override
        public Subscription onStatus(Consumer<ConnectionStatus> listener) {
            for (ConnectionState state : states) {
                status = new ConnectionStatus(state, profile, 1, "The connection is " + state, 176, List.of(), Map.of(),
                        1, 0, 0, 100, 0);
                listener.accept(status);
            }
            return () -> { };
        }

        @Override
        public Subscription onNotice(Consumer<Notice> listener) {
            return () -> { };
        }

        @Override
        public InstantSource serverClock() {
            return InstantSource.fixed(NOW);
        }
    }

    record Listing(List<Instrument> found) implements Instruments {
        @Override
        public CompletableFuture<List<Instrument>> find(ContractQuery query) {
            return CompletableFuture.completedFuture(found);
        }

        @Override
        public CompletableFuture<List<InstrumentMatch>> search(String pattern) {
            return CompletableFuture.completedFuture(found.stream().filter(i -> i.symbol().startsWith(pattern))
                    .map(i -> new InstrumentMatch(i.conId(), i.symbol(), i.type(), i.primaryExchange(), i.currency(),
                            i.longName()))
                    .toList());
        }
    }

    static final class Memory implements InstrumentCatalog, BarStore {
        final Map<ContractQuery, Instrument> instruments = new HashMap<>();
        final Map<BarKey, BarSeries> bars = new HashMap<>();

        @Override
        public void remember(ContractQuery query, Instrument instrument) {
            instruments.put(query, instrument);
        }

        @Override
        public Optional<Instrument> recall(ContractQuery query) {
            return Optional.ofNullable(instruments.get(query));
        }

        @Override
        public List<Instrument> all() {
            return List.copyOf(instruments.values());
        }

        @Override
        public BarSeries load(BarKey key) {
            return bars.getOrDefault(key, BarSeries.empty(key.barSize()));
        }

        @Override
        public void merge(BarKey key, BarSeries delta) {
            bars.put(key, load(key).merge(delta));
        }

        @Override
        public List<BarKey> keys() {
            return List.copyOf(bars.keySet());
        }
    }

    static final class Files implements CsvFiles {
        final Map<Path, BarSeries> written = new HashMap<>();
        Import toRead = new Import(BarSeries.empty(BarSize.M1), List.of(), 0);

        @Override
        public Path write(Path file, BarSeries bars) {
            written.put(file, bars);
            return Path.of("/written").resolve(file);
        }

        @Override
        public Import read(Path file, Optional<BarSize> barSize) {
            return toRead;
        }
    }

    static final class Past implements HistoricalData {
        final List<HistoryRequest> requests = new ArrayList<>();
        private final BarSeries answer;

        Past(BarSeries answer) {
            this.answer = answer;
        }

        @Override
        public CompletableFuture<BarSeries> fetch(HistoryRequest request, Progress progress) {
            requests.add(request);
            progress.report(1, 1, "done");
            return CompletableFuture.completedFuture(answer);
        }

        @Override
        public CompletableFuture<Instant> headTimestamp(HistoryRequest like) {
            return CompletableFuture.completedFuture(NOW);
        }

        @Override
        public Subscription follow(HistoryRequest request, Consumer<BarSeries> updates) {
            return () -> { };
        }
    }

    /** Writes down what it is told. */
    static final class Gateway implements RunningSimulator {
        final List<String> told = new ArrayList<>();
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public void close() {
            closed.countDown();
        }

        @Override
        public int port() {
            return 4711;
        }

        @Override
        public Instant now() {
            return NOW;
        }

        @Override
        public double speed() {
            return 1;
        }

        @Override
        public void setSpeed(double speed) {
            if (speed > 1000) {
                throw new IllegalArgumentException("too fast");
            }
            told.add("speed " + speed);
        }

        @Override
        public void step(Duration duration) {
            told.add("step " + duration);
        }

        @Override
        public void inject(String line) {
            told.add(line);
        }

        @Override
        public List<String> symbols() {
            return List.of("RHM", "SAP");
        }

        @Override
        public void await() throws InterruptedException {
            closed.await();
        }
    }
}
