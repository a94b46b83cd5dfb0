package tradewind.ai.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.InvalidRegistryObjectException;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.ai.internal.Contributions.Declared;
import tradewind.core.forecast.Forecaster;
import tradewind.core.forecast.InputSpec;
import tradewind.core.forecast.Parameter;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.forecast.Progress;
import tradewind.core.forecast.TrainedModel;
import tradewind.core.forecast.TrainingData;

/**
 * A forecaster known by its extension; the class is made when more than id and name is asked for. If that fails every call
 * fails with IllegalArgumentException and a sentence for people.
 */
final class Contributed implements Forecaster {
    /** Told why a contribution cannot be used. */
    interface Complaint {
        void about(String contributor, String reason, @Nullable Throwable cause);
    }

    private final Declared declared;
    private final IConfigurationElement element;
    private final Complaint complaint;
    private @Nullable Forecaster made;
    private volatile @Nullable String reason;

    Contributed(Declared declared, IConfigurationElement element, Complaint complaint) {
        this.declared = declared;
        this.element = element;
        this.complaint = complaint;
    }

    /** Whether the class was asked for and could not be made. */
    boolean broken() {
        return reason != null;
    }

    @Override
    public String id() {
        return declared.id();
    }

    @Override
    public String name() {
        return declared.name();
    }

    private synchronized Forecaster forecaster() {
        Forecaster present = made;
        if (present != null) {
            return present;
        }
        if (reason == null) {
            Forecaster created = create();
            if (created != null) {
                made = created;
                return created;
            }
        }
        throw new IllegalArgumentException("The forecaster \"" + id() + "\" of " + declared.contributor()
                + " cannot be used: " + reason);
    }

    private @Nullable Forecaster create() {
        try {
            Object object = element.createExecutableExtension("class");
            if (!(object instanceof Forecaster forecaster)) {
                return refused("the class " + declared.type() + " is no forecaster", null);
            }
            return forecaster.id().equals(id()) ? forecaster
                    : refused("the class " + declared.type() + " says it is \"" + forecaster.id() + "\", not \"" + id()
                            + "\"", null);
        } catch (CoreException | InvalidRegistryObjectException e) {
            return refused("the class " + declared.type() + " cannot be made: " + rootOf(e), e);
        } catch (RuntimeException | LinkageError e) {
            // A constructor of somebody else may do anything; it must not take the other forecasters with it.
            return refused("the class " + declared.type() + " failed: " + e, e);
        }
    }

    private static String rootOf(Throwable e) {
        Throwable root = e;
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return String.valueOf(root);
    }

    private @Nullable Forecaster refused(String why, @Nullable Throwable cause) {
        reason = why;
        complaint.about(declared.contributor(), why, cause);
        return null;
    }

    @Override
    public List<Parameter> parameters() {
        return forecaster().parameters();
    }

    @Override
    public InputSpec input(ParameterValues parameters) {
        return forecaster().input(parameters);
    }

    @Override
    public TrainedModel train(TrainingData data, ParameterValues parameters, Progress progress,
            BooleanSupplier cancelled) {
        return forecaster().train(data, parameters, progress, cancelled);
    }

    @Override
    public TrainedModel continueTraining(TrainedModel model, TrainingData data, ParameterValues parameters,
            Progress progress, BooleanSupplier cancelled) {
        return forecaster().continueTraining(model, data, parameters, progress, cancelled);
    }

    @Override
    public TrainedModel load(Path folder, ParameterValues parameters) throws IOException {
        return forecaster().load(folder, parameters);
    }
}
