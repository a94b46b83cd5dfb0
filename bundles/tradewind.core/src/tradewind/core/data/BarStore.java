package tradewind.core.data;

import java.util.List;
import tradewind.core.bar.BarSeries;

/**
 * Keeps authoritative bars on disk. A process killed at any moment loses nothing that {@link #merge} had returned from,
 * and never leaves a corrupt store. Calls block on the disk: not for the display thread.
 */
public interface BarStore {
    /**
     * The stored series, empty if there is none.
     *
     * @throws java.io.UncheckedIOException if the disk fails or what lies there is damaged beyond recovery
     */
    BarSeries load(BarKey key);

    /** Lays the authoritative bars of {@code delta} over what is stored, by the rule of {@link BarSeries#merge}. */
    void merge(BarKey key, BarSeries delta);

    /** What is stored. */
    List<BarKey> keys();
}
