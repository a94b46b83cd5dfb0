package tradewind.core;

/** Something that goes on until it is closed. Closing twice is harmless and never throws. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
