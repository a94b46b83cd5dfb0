package tradewind.chart.view.canvas;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** A picture in plain memory. No display, no fonts of the machine, no smoothing: the same everywhere. */
public final class RasterSurface implements Surface {
    final int width;
    final int height;
    final int[] pixels;

    public RasterSurface(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
    }

    public int[] pixels() {
        return pixels;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public Canvas canvas() {
        return new RasterCanvas(this);
    }

    @Override
    public void copyTo(Surface target, Rect area) {
        Rect part = area.intersection(new Rect(0, 0, width, height));
        for (int y = part.y(); y < part.bottom(); y++) {
            System.arraycopy(pixels, y * width + part.x(), ((RasterSurface) target).pixels, y * width + part.x(),
                    part.width());
        }
    }

    public BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }

    @Override
    public void close() {
        Arrays.fill(pixels, 0);
    }
}
