package tradewind.tws.gateway.internal;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tradewind.tws.gateway.internal.desk.Client;
import tradewind.tws.gateway.internal.desk.FarmText;
import tradewind.tws.gateway.internal.desk.Floor;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.script.Command;
import tradewind.tws.gateway.internal.script.Command.BadFrame;
import tradewind.tws.gateway.internal.script.Command.Blast;
import tradewind.tws.gateway.internal.script.Command.Competing;
import tradewind.tws.gateway.internal.script.Command.Correct;
import tradewind.tws.gateway.internal.script.Command.Drop;
import tradewind.tws.gateway.internal.script.Command.Entitle;
import tradewind.tws.gateway.internal.script.Command.ErrorMessage;
import tradewind.tws.gateway.internal.script.Command.Farm;
import tradewind.tws.gateway.internal.script.Command.FarmStorm;
import tradewind.tws.gateway.internal.script.Command.HalfOpen;
import tradewind.tws.gateway.internal.script.Command.Halt;
import tradewind.tws.gateway.internal.script.Command.Huge;
import tradewind.tws.gateway.internal.script.Command.Late;
import tradewind.tws.gateway.internal.script.Command.Lines;
import tradewind.tws.gateway.internal.script.Command.Link;
import tradewind.tws.gateway.internal.script.Command.Merge;
import tradewind.tws.gateway.internal.script.Command.Missing;
import tradewind.tws.gateway.internal.script.Command.NonAscii;
import tradewind.tws.gateway.internal.script.Command.Orders;
import tradewind.tws.gateway.internal.script.Command.Pacing;
import tradewind.tws.gateway.internal.script.Command.Rate;
import tradewind.tws.gateway.internal.script.Command.Refuse;
import tradewind.tws.gateway.internal.script.Command.Restart;
import tradewind.tws.gateway.internal.script.Command.Skew;
import tradewind.tws.gateway.internal.script.Command.SlowRead;
import tradewind.tws.gateway.internal.script.Command.SlowWrite;
import tradewind.tws.gateway.internal.script.Command.Speed;
import tradewind.tws.gateway.internal.script.Command.Split;
import tradewind.tws.gateway.internal.script.Command.Unknown;
import tradewind.tws.gateway.internal.session.ClientSession;
import tradewind.tws.gateway.internal.session.Line;

/** Does what scripts say. On the clock's thread, but for {@link #check}. */
final class Faults {
    private static final String EVERYTHING = "all";

    private final Gateway gateway;
    private final Floor floor;
    private final LineSettings lines;
    private final TickLoad load;
    private final OrderScripts orders;

    Faults(Gateway gateway) {
        this.gateway = gateway;
        floor = gateway.floor();
        lines = new LineSettings(gateway);
        load = new TickLoad(gateway);
        orders = new OrderScripts(floor, this::listings);
    }

    /** @throws IllegalArgumentException if the command names a symbol that is not listed, or cannot run here */
    void check(Command command) {
        String symbol = switch (command) {
            case Correct c -> c.symbol();
            case Late c -> c.symbol();
            case Missing c -> c.symbol();
            case Entitle c -> c.symbol();
            case Halt c -> c.symbol();
            case Blast c -> c.symbol();
            case Rate c -> c.symbol();
            case Orders c -> OrderScripts.symbol(c.command()).orElse(EVERYTHING);
            default -> EVERYTHING;
        };
        if (listings(symbol).isEmpty()) {
            throw new IllegalArgumentException("unknown symbol \"" + symbol + "\"");
        }
        if (command instanceof Speed s && !(s.factor() >= 0 && s.factor() <= 1000)) {
            throw new IllegalArgumentException("speed must be 0 to 1000, not " + s.factor());
        }
    }

    private List<Listing> listings(String symbol) {
        return floor.listings().all().stream().filter(l -> symbol.equalsIgnoreCase(EVERYTHING)
                || l.symbol().equalsIgnoreCase(symbol) || l.localSymbol().equalsIgnoreCase(symbol)).toList();
    }

    void run(Command command) {
        switch (command) {
            case Drop c -> sessions(c.client()).forEach(s -> s.disconnect(c.reset()));
            case HalfOpen c -> halfOpen(c);
            case Refuse c -> refuse(c.length());
            case Restart c -> restart(c);
            case Link c -> link(c.code());
            case Farm c -> farm(c.code());
            case FarmStorm c -> storm(c.rounds(), c.gap());
            case SlowRead c -> {
                lines.set(line -> line.setReading(false));
                after(c.length(), () -> lines.set(line -> line.setReading(true)));
            }
            case SlowWrite c -> lines.set(line -> line.setBytesPerSecond(c.bytesPerSecond()));
            case Split c -> lines.set(line -> line.setSplit(c.on()));
            case Merge c -> lines.set(line -> line.setHoldNanos(c.hold().toNanos()));
            case Correct c -> listings(c.symbol()).forEach(l -> floor.archive().revise(l, minuteBefore(c.age()), c.by()));
            case Late c -> listings(c.symbol())
                    .forEach(l -> floor.archive().setLateness(l, c.within().toMillis(), c.by()));
            case Missing c -> missing(c);
            case Skew c -> floor.setSkew(c.by());
            case Competing c -> competing(c.on());
            case Entitle c -> entitle(c);
            case ErrorMessage c -> everyone(client -> client.session().error(c.id(), c.code(), c.text()));
            case Unknown c -> everyone(client -> OddFrames.unknown(client.session(), c.id(), c.fields()));
            case Huge c -> everyone(client -> OddFrames.huge(client.session(), c.bytes()));
            case NonAscii c -> everyone(client -> OddFrames.nonAscii(client.session()));
            case BadFrame c -> everyone(client -> OddFrames.bad(client.session()));
            case Pacing c -> floor.limits().setEnforced(c.on());
            case Lines c -> floor.limits().setLines(c.count());
            case Halt c -> listings(c.symbol()).forEach(l -> {
                floor.setHalted(l, c.on());
                everyone(client -> client.halted(l, c.on()));
            });
            case Orders c -> orders.run(c.command());
            case Blast c -> listings(c.symbol()).stream().findFirst().ifPresent(l -> load.blast(l, c.count()));
            case Rate c -> listings(c.symbol()).stream().findFirst()
                    .ifPresent(l -> load.rate(l, c.perSecond(), c.length()));
            case Speed c -> floor.clock().setSpeed(c.factor());
        }
    }

    private Stream<ClientSession> sessions(int client) {
        return gateway.sessions().stream().filter(s -> client == Command.EVERYONE || s.clientId() == client);
    }

    private void everyone(Consumer<Client> action) {
        gateway.clients().forEach(action);
    }

    private void after(Duration time, Runnable action) {
        floor.clock().at(floor.now().plus(time), action);
    }

    private void halfOpen(HalfOpen c) {
        List<Line> dead = sessions(c.client()).map(ClientSession::line).toList();
        dead.forEach(line -> line.setDead(true));
        if (!c.length().isZero()) {
            after(c.length(), () -> dead.forEach(line -> line.setDead(false)));
        }
    }

    private void refuse(Duration length) {
        gateway.refuse();
        after(length, gateway::listenAgain);
    }

    private void restart(Restart c) {
        refuse(c.length());
        floor.broker().restartIds(c.nextId());
        gateway.sessions().forEach(s -> s.disconnect(false));
    }

    private void link(int code) {
        everyone(client -> client.session().error(-1, code, FarmText.of(code)));
        floor.setLinked(code != 1100);
        if (code != 1100) {
            everyone(client -> client.restored(code == 1101));
        }
    }

    private void farm(int code) {
        everyone(client -> client.session().error(-1, code, FarmText.of(code)));
        switch (code) {
            case 2103 -> floor.setQuoteFarm(false);
            case 2104 -> {
                floor.setQuoteFarm(true);
                everyone(client -> client.restored(false));
            }
            case 2105 -> floor.setHistoryFarm(false);
            case 2106 -> floor.setHistoryFarm(true);
            default -> { }
        }
    }

    private void storm(int rounds, Duration gap) {
        farm(2103);
        farm(2105);
        after(gap, () -> {
            farm(2104);
            farm(2106);
            if (rounds > 1) {
                after(gap, () -> storm(rounds - 1, gap));
            }
        });
    }

    /** Start of the minute that lies {@code age} back, epoch seconds. */
    private long minuteBefore(Duration age) {
        return Math.floorDiv(floor.now().minus(age).getEpochSecond(), 60L) * 60;
    }

    private void missing(Missing c) {
        long now = floor.now().toEpochMilli();
        listings(c.symbol()).forEach(l -> floor.archive().hide(l, now - c.from().toMillis(), now - c.to().toMillis(),
                now + c.length().toMillis()));
    }

    private void competing(boolean on) {
        floor.setCompeting(on);
        everyone(client -> {
            if (on) {
                client.competing();
            } else {
                client.restored(false);
            }
        });
    }

    private void entitle(Entitle c) {
        if (c.symbol().equalsIgnoreCase(EVERYTHING)) {
            floor.permissions().setAll(c.entitlement(), c.code());
        } else {
            listings(c.symbol()).forEach(l -> floor.permissions().set(l, c.entitlement(), c.code()));
        }
        for (Listing l : listings(c.symbol())) {
            everyone(client -> client.permissionChanged(l));
        }
    }
}
