package tradewind.workbench.internal.theme;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;

/** Switches between the dark and the light look of the platform. */
public final class Themes {
    public static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
    public static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String NODE = "org.eclipse.e4.ui.css.swt.theme";

    private Themes() {
    }

    /** Chooses the theme of the next start. @param name {@code dark} or {@code light} */
    public static void startWith(String name) {
        InstanceScope.INSTANCE.getNode(NODE).put("themeid", id(name));
    }

    /** Changes the theme of the running workbench and keeps it for the next start. */
    public static void apply(String name) {
        IThemeEngine engine = engine();
        if (engine != null) {
            engine.setTheme(id(name), true);
        }
    }

    public static boolean isDark() {
        IThemeEngine engine = engine();
        ITheme active = engine == null ? null : engine.getActiveTheme();
        return active == null || active.getId().contains("dark");
    }

    private static String id(String name) {
        return name.equals("light") ? LIGHT : DARK;
    }

    private static @org.eclipse.jdt.annotation.Nullable IThemeEngine engine() {
        return PlatformUI.getWorkbench().getService(IThemeEngine.class);
    }
}
