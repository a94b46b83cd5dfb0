package tradewind.workbench.internal.theme;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;

/** The pictures of this bundle. */
public final class Icons {
    private Icons() {
    }

    /** @param name of a file in {@code icons}, without its ending */
    public static ImageDescriptor descriptor(String name) {
        return ResourceLocator.imageDescriptorFromBundle("tradewind.workbench", "icons/" + name + ".svg")
                .orElseGet(ImageDescriptor::getMissingImageDescriptor);
    }
}
