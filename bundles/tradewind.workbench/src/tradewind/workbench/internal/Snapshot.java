package tradewind.workbench.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Writes a window, as it stands on the screen, into a PNG file. Display thread only. */
public final class Snapshot {
    private Snapshot() {
    }

    /**
     * Replaces the file by the picture.
     *
     * @throws IOException if the screen gives no picture or the file cannot be written
     */
    public static void write(Shell shell, Path file) throws IOException {
        ImageData picture = picture(shell);
        if (isBlank(picture)) {
            throw new IOException("The screen gives no picture of the window");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path written = file.resolveSibling(file.getFileName() + ".part");
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {picture};
        try (var out = Files.newOutputStream(written)) {
            loader.save(out, SWT.IMAGE_PNG);
        }
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static ImageData picture(Shell shell) {
        Display display = shell.getDisplay();
        shell.update();
        Rectangle bounds = shell.getBounds();
        Image image = new Image(display, bounds.width, bounds.height);
        GC gc = new GC(display);
        try {
            gc.copyArea(image, bounds.x, bounds.y);
            return image.getImageData(100);
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    private static boolean isBlank(ImageData data) {
        int first = data.getPixel(0, 0);
        for (int y = 0; y < data.height; y += 7) {
            for (int x = 0; x < data.width; x += 7) {
                if (data.getPixel(x, y) != first) {
                    return false;
                }
            }
        }
        return true;
    }
}
