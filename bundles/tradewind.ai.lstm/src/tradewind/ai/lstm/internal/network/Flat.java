package tradewind.ai.lstm.internal.network;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Moves numbers between arrays of Java and contiguous ones of Deeplearning4j, whole. */
final class Flat {
    private Flat() {
    }

    static void read(INDArray from, float[] to) {
        pointer(from, to).get(to);
    }

    static void write(float[] from, INDArray to) {
        pointer(to, from).put(from);
    }

    private static FloatPointer pointer(INDArray array, float[] other) {
        boolean whole = array.length() == other.length && array.offset() == 0 && array.elementWiseStride() == 1;
        if (whole && array.data().pointer() instanceof FloatPointer pointer) {
            return pointer;
        }
        throw new IllegalArgumentException("Not " + other.length + " numbers one after the other: " + array.shapeInfoToString());
    }
}
