package tradewind.ai.lstm.internal.kernel;

/**
 * tanh(x) = x P(x²) / Q(x²) up to a limit beyond which a float knows only 1: least squares, weighted until the largest
 * error was smallest. The error, rounding included, is below 4e-7. sigmoid(2 x) is half of tanh(x) + 1.
 */
final class Tanh {
    static final float LIMIT = 9;
    static final float P0 = 0.9999998807907104f;
    static final float P1 = 0.13373200595378876f;
    static final float P2 = 0.0034865851048380136f;
    static final float P3 = 2.047188172582537e-05f;
    static final float P4 = 1.3184288327749982e-08f;
    static final float Q1 = 0.4670649766921997f;
    static final float Q2 = 0.02584199234843254f;
    static final float Q3 = 0.00032713907421566546f;
    static final float Q4 = 7.702691391386907e-07f;

    private Tanh() {
    }

    static float of(float x) {
        float c = x > LIMIT ? LIMIT : x < -LIMIT ? -LIMIT : x;
        float s = c * c;
        float above = (((P4 * s + P3) * s + P2) * s + P1) * s + P0;
        float below = (((Q4 * s + Q3) * s + Q2) * s + Q1) * s + 1;
        return c * above / below;
    }

    /** The sigmoid of twice x. */
    static float sigmoid(float x) {
        return 0.5f * of(x) + 0.5f;
    }
}
