package tradewind.strategy.internal;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.InvalidRegistryObjectException;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.strategy.Strategy;
import tradewind.core.strategy.StrategyDescriptor;
import tradewind.core.strategy.StrategyFactory;
import tradewind.strategy.internal.Contributions.Declared;

/**
 * A strategy known by its extension; the class is made when more than id and name is asked for. If that fails every call
 * fails with IllegalArgumentException and a sentence for people.
 */
final class Contributed implements StrategyFactory {
    /** Told why a contribution cannot be used. */
    interface Complaint {
        void about(String contributor, String reason, @Nullable Throwable cause);
    }

    private final Declared declared;
    private final IConfigurationElement element;
    private final Complaint complaint;
    private @Nullable StrategyFactory made;
    private volatile String reason = "";

    Contributed(Declared declared, IConfigurationElement element, Complaint complaint) {
        this.declared = declared;
        this.element = element;
        this.complaint = complaint;
    }

    String id() {
        return declared.id();
    }

    /** Whether the class was asked for and could not be made. */
    boolean broken() {
        return !reason.isEmpty();
    }

    private synchronized StrategyFactory factory() {
        StrategyFactory present = made;
        if (present == null && reason.isEmpty()) {
            present = create();
            made = present;
        }
        if (present == null) {
            throw new IllegalArgumentException("The strategy \"" + declared.id() + "\" of " + declared.contributor()
                    + " cannot be used: " + reason);
        }
        return present;
    }

    private @Nullable StrategyFactory create() {
        try {
            Object object = element.createExecutableExtension("class");
            if (!(object instanceof StrategyFactory factory)) {
                return refused("the class " + declared.type() + " is no StrategyFactory", null);
            }
            String says = factory.descriptor().id();
            return says.equals(declared.id()) ? factory : refused("the class " + declared.type() + " says it is \"" + says
                    + "\", not \"" + declared.id() + "\"", null);
        } catch (CoreException | InvalidRegistryObjectException e) {
            return refused("the class " + declared.type() + " cannot be made: " + rootOf(e), e);
        } catch (RuntimeException | LinkageError e) {
            // A constructor of somebody else may do anything; it must not take the other strategies with it.
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

    private @Nullable StrategyFactory refused(String why, @Nullable Throwable cause) {
        reason = why;
        complaint.about(declared.contributor(), why, cause);
        return null;
    }

    @Override
    public StrategyDescriptor descriptor() {
        return factory().descriptor();
    }

    @Override
    public int warmUp(ParameterValues parameters) {
        return factory().warmUp(parameters);
    }

    @Override
    public Strategy create(ParameterValues parameters) {
        return factory().create(parameters);
    }
}
