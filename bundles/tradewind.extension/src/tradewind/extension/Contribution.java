package tradewind.extension;

import java.util.Objects;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.InvalidRegistryObjectException;
import org.eclipse.jdt.annotation.Nullable;

/** One element of an extension point; its class is made when it is first asked for. Safe for several threads. */
public final class Contribution<T> {
    /** What an extension says, and which installation of its bundle says so: another version is another contribution. */
    record Declared(String contributor, String bundle, String id, String name, String type) {
    }

    /** Told why a contribution cannot be used. */
    interface Complaint {
        void about(String contributor, String reason, @Nullable Throwable cause);
    }

    private final ExtensionKind<T> kind;
    private final Declared declared;
    private final IConfigurationElement element;
    private final Complaint complaint;
    private @Nullable T made;
    private volatile String reason = "";

    Contribution(ExtensionKind<T> kind, Declared declared, IConfigurationElement element, Complaint complaint) {
        this.kind = kind;
        this.declared = declared;
        this.element = element;
        this.complaint = complaint;
    }

    public String id() {
        return declared.id();
    }

    public String name() {
        return declared.name();
    }

    /** Symbolic name of the bundle that contributes it. */
    public String contributor() {
        return declared.contributor();
    }

    /** Whether the class was asked for and could not be made. */
    boolean broken() {
        return !reason.isEmpty();
    }

    /** The object. @throws IllegalArgumentException if its class cannot be made, each time; the message is for people */
    public synchronized T get() {
        T present = made;
        if (present == null && reason.isEmpty()) {
            present = create();
            made = present;
        }
        if (present == null) {
            throw new IllegalArgumentException("The " + kind.noun() + " \"" + id() + "\" of " + declared.contributor()
                    + " cannot be used: " + reason);
        }
        return present;
    }

    private @Nullable T create() {
        try {
            Object object = element.createExecutableExtension("class");
            if (!kind.type().isInstance(object)) {
                return refused("the class " + declared.type() + " is no " + kind.type().getSimpleName(), null);
            }
            T typed = Objects.requireNonNull(kind.type().cast(object));
            String says = kind.id().apply(typed);
            return says.equals(id()) ? typed : refused("the class " + declared.type() + " says it is \"" + says
                    + "\", not \"" + id() + "\"", null);
        } catch (CoreException | InvalidRegistryObjectException e) {
            return refused("the class " + declared.type() + " cannot be made: " + rootOf(e), e);
        } catch (RuntimeException | LinkageError e) {
            // A constructor of somebody else may do anything; it must not take the other contributions with it.
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

    private @Nullable T refused(String why, @Nullable Throwable cause) {
        reason = why;
        complaint.about(declared.contributor(), why, cause);
        return null;
    }
}
