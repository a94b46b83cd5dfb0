package tradewind.tws.connection;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.eclipse.jdt.annotation.Nullable;

/** Numbers of the wire as people would write them: {@code 100}, not {@code 100.0} or {@code 1E+2}. */
final class Decimals {
    /** More digits than this are what is left of a double: 0.30000000000000004. */
    private static final int NOISE = 17;
    /** A number with more zeros than this is nonsense that shall not fill the memory. */
    private static final int LARGE = -40;
    private static final MathContext EXACT = new MathContext(15, RoundingMode.HALF_EVEN);

    private Decimals() {
    }

    /** @param value finite */
    static BigDecimal of(double value) {
        return clean(BigDecimal.valueOf(value));
    }

    /** The same number without needless zeros and without the noise of a double. */
    static BigDecimal clean(BigDecimal value) {
        BigDecimal exact = value.precision() >= NOISE ? value.round(EXACT) : value;
        BigDecimal stripped = exact.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() > LARGE ? stripped.setScale(0) : stripped;
    }

    static @Nullable BigDecimal cleanOrNull(@Nullable BigDecimal value) {
        return value == null ? null : clean(value);
    }

    /** @param value null for none, which is 0 */
    static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : clean(value);
    }

    /** Null for 0 too, where that stands for none. */
    static @Nullable BigDecimal nonZero(@Nullable BigDecimal value) {
        return value == null || value.signum() == 0 ? null : clean(value);
    }
}
