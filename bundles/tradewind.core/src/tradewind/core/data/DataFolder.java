package tradewind.core.data;

import java.nio.file.Path;

/**
 * Where the product keeps its data: the folder named by the system property {@value #PROPERTY}, or
 * {@code .tradewind/data} in the home folder.
 */
public record DataFolder(Path root) {
    public static final String PROPERTY = "tradewind.data.dir";

    public static DataFolder current() {
        String named = System.getProperty(PROPERTY, "");
        Path root = named.isBlank() ? Path.of(System.getProperty("user.home"), ".tradewind", "data") : Path.of(named);
        return new DataFolder(root.toAbsolutePath().normalize());
    }

    /** CSV exports. */
    public Path csv() {
        return root.resolve("csv");
    }

    /** The bar store. */
    public Path bars() {
        return root.resolve("bars");
    }
}
