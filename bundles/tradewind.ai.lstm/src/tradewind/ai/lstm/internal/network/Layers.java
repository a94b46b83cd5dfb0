package tradewind.ai.lstm.internal.network;

import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import tradewind.ai.lstm.internal.kernel.NetworkShape;

/** A network as Deeplearning4j describes it. */
final class Layers {
    private Layers() {
    }

    /** The output layer names squared errors as its loss; the loss trained with is that of the forecaster. */
    static MultiLayerConfiguration of(NetworkShape shape, Recipe recipe) {
        NeuralNetConfiguration.Builder builder = new NeuralNetConfiguration.Builder().seed(recipe.seed())
                .updater(new Adam(recipe.rate())).weightInit(WeightInit.XAVIER_UNIFORM);
        if (recipe.clip() > 0) {
            builder.gradientNormalization(GradientNormalization.ClipL2PerParamType)
                    .gradientNormalizationThreshold(recipe.clip());
        }
        NeuralNetConfiguration.ListBuilder list = builder.list();
        int[] lstm = shape.lstm();
        for (int i = 0; i < lstm.length; i++) {
            LSTM.Builder layer = new LSTM.Builder().nOut(lstm[i]).activation(Activation.TANH);
            if (i > 0) {
                dropped(layer, shape);
            }
            list.layer(i == lstm.length - 1 ? new LastTimeStep(layer.build()) : layer.build());
        }
        if (shape.dense() > 0) {
            DenseLayer.Builder dense = new DenseLayer.Builder().nOut(shape.dense()).activation(Activation.RELU);
            list.layer(dropped(dense, shape).build());
        }
        OutputLayer.Builder head = new OutputLayer.Builder(LossFunction.MSE).nOut(shape.outputs())
                .activation(Activation.IDENTITY).weightInit(recipe.zeroHead() ? WeightInit.ZERO : WeightInit.XAVIER_UNIFORM);
        list.layer((shape.dense() > 0 ? head : dropped(head, shape)).build());
        list.setInputType(InputType.recurrent(shape.features(), shape.steps()));
        return list.build();
    }

    /** Deeplearning4j drops what goes into a layer, and is told the share to keep. */
    private static <B extends org.deeplearning4j.nn.conf.layers.Layer.Builder<B>> B dropped(B layer, NetworkShape shape) {
        return shape.dropout() > 0 ? layer.dropOut(1 - shape.dropout()) : layer;
    }
}
