package tradewind.cli;

import java.util.List;

/** The services of the product, looked up when a command needs them. */
interface Services {
    /** @throws CommandFailed if the product has no such part */
    <T> T get(Class<T> type);

    /** Every service of the type; may be none. */
    <T> List<T> all(Class<T> type);
}
