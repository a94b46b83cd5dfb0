package tradewind.core.simulation;

import java.nio.file.Path;
import java.util.List;

/**
 * How an embedded gateway runs.
 *
 * @param port       0 for any free port
 * @param seed       the same seed gives the same market
 * @param replay     CSV files of bars, trades or quotes to replay instead of the seeded market; may be empty
 * @param speed      how many seconds of the market pass in one second, 0 (paused) to 1000
 * @param maxVersion highest server version it agrees to, 163 to 200
 * @param script     fault scripts to run, in order
 * @param recordTo   file for every frame of both directions, or an empty path for none
 * @param pacing     whether pacing violations are answered as IB does
 * @param accountIn  file that keeps the accounts with their orders over a restart, or an empty path to forget them
 * @param accounts   how many accounts there are, 1 to 9
 * @param realNames  whether accounts are named as those with real money are (U...) and not as paper accounts (DU...);
 *                   their money is as little real
 */
public record SimulatorOptions(int port, long seed, List<Path> replay, double speed, int maxVersion, List<Path> script,
        Path recordTo, boolean pacing, Path accountIn, int accounts, boolean realNames) {
    public static final SimulatorOptions DEFAULT =
            new SimulatorOptions(0, 7, List.of(), 1, 200, List.of(), Path.of(""), true);

    /** @throws IllegalArgumentException if a number is out of range */
    public SimulatorOptions {
        replay = List.copyOf(replay);
        script = List.copyOf(script);
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("Port must be 0 to 65535, not " + port);
        }
        if (!(speed >= 0 && speed <= 1000)) {
            throw new IllegalArgumentException("Speed must be 0 to 1000, not " + speed);
        }
        if (maxVersion < 163 || maxVersion > 200) {
            throw new IllegalArgumentException("The server version must be 163 to 200, not " + maxVersion);
        }
        if (accounts < 1 || accounts > 9) {
            throw new IllegalArgumentException("There must be 1 to 9 accounts, not " + accounts);
        }
    }

    /** Paper accounts. */
    public SimulatorOptions(int port, long seed, List<Path> replay, double speed, int maxVersion, List<Path> script,
            Path recordTo, boolean pacing, Path accountIn, int accounts) {
        this(port, seed, replay, speed, maxVersion, script, recordTo, pacing, accountIn, accounts, false);
    }

    /** One paper account, which is forgotten in the end. */
    public SimulatorOptions(int port, long seed, List<Path> replay, double speed, int maxVersion, List<Path> script,
            Path recordTo, boolean pacing) {
        this(port, seed, replay, speed, maxVersion, script, recordTo, pacing, Path.of(""), 1);
    }

    public SimulatorOptions keepingAccountIn(Path file) {
        return new SimulatorOptions(port, seed, replay, speed, maxVersion, script, recordTo, pacing, file, accounts,
                realNames);
    }

    public SimulatorOptions withAccounts(int count) {
        return new SimulatorOptions(port, seed, replay, speed, maxVersion, script, recordTo, pacing, accountIn, count,
                realNames);
    }

    public SimulatorOptions withRealNames(boolean real) {
        return new SimulatorOptions(port, seed, replay, speed, maxVersion, script, recordTo, pacing, accountIn, accounts,
                real);
    }
}
