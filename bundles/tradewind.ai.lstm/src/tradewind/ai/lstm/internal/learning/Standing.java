package tradewind.ai.lstm.internal.learning;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.nd4j.shade.jackson.databind.JsonNode;
import org.nd4j.shade.jackson.databind.ObjectMapper;
import org.nd4j.shade.jackson.databind.node.ObjectNode;

/**
 * Where a training stands, beside the weights: enough to go on as if nothing had happened.
 *
 * @param complete   whether it has come to its end
 * @param epoch      epochs done
 * @param batch      windows done of the epoch begun
 * @param lossSum    sum of their losses
 * @param rate       learning rate now
 * @param best       least validation loss so far, infinite if there was none
 * @param waited     epochs since then
 * @param plateau    epochs since then or since the rate was last lowered
 */
record Standing(boolean complete, int epoch, int batch, double lossSum, double rate, double best, int waited,
        int plateau) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Standing atStart(double rate, double best) {
        return new Standing(false, 0, 0, 0, rate, best, 0, 0);
    }

    /** Part of an epoch more. */
    Standing further(int windows, double loss) {
        return new Standing(false, epoch, batch + windows, lossSum + loss, rate, best, waited, plateau);
    }

    /** The epoch is done; {@code validation} is NaN if there is none: then the latest weights are the best. */
    Standing afterEpoch(double validation, Settings settings) {
        boolean better = Double.isNaN(validation) || validation < best;
        boolean lower = !better && plateau + 1 >= settings.plateauPatience();
        double next = lower ? Math.min(rate, Math.max(settings.leastRate(), rate * settings.plateauFactor())) : rate;
        int waiting = better ? 0 : waited + 1;
        boolean end = epoch + 1 >= settings.epochs() || waiting >= settings.patience();
        return new Standing(end, epoch + 1, 0, 0, next, better && !Double.isNaN(validation) ? validation : best, waiting,
                better || lower ? 0 : plateau + 1);
    }

    /** With numbers of the head. */
    String json(double[] numbers) {
        ObjectNode o = JSON.createObjectNode().put("format", 1).put("complete", complete).put("epoch", epoch)
                .put("batch", batch).put("lossSum", lossSum).put("rate", rate).put("waited", waited)
                .put("plateau", plateau);
        if (Double.isFinite(best)) {
            o.put("best", best);
        }
        for (double number : numbers) {
            o.withArray("head").add(number);
        }
        return o.toPrettyString();
    }

    /** @throws IOException if it is not what {@link #json} gives */
    static Standing of(String json) throws IOException {
        JsonNode o = JSON.readTree(json);
        if (o.path("format").asInt() != 1) {
            throw new IOException("Written by another version");
        }
        return new Standing(o.required("complete").asBoolean(), o.required("epoch").asInt(), o.required("batch").asInt(),
                o.required("lossSum").asDouble(), o.required("rate").asDouble(),
                o.path("best").asDouble(Double.POSITIVE_INFINITY), o.required("waited").asInt(),
                o.required("plateau").asInt());
    }

    static double[] numbers(String json) {
        try {
            JsonNode head = JSON.readTree(json).path("head");
            double[] result = new double[head.size()];
            java.util.Arrays.setAll(result, i -> head.get(i).asDouble());
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
