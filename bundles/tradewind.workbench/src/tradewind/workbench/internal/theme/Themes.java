package tradewind.workbench.internal.theme;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.event.EventHandler;
import org.osgi.service.prefs.BackingStoreException;

/** Switches between the dark and the light look of the platform. */
public final class Themes {
    public static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
    public static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String UNSTYLED = "org.eclipse.e4.ui.css.disabled";
    private static final String NODE = "org.eclipse.e4.ui.css.swt.theme";

    private Themes() {
    }

    /** Chooses the theme of the next start. @param name {@code dark} or {@code light} */
    public static void startWith(String name) {
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
        node.put("themeid", id(name));
        try {
            node.flush();
        } catch (BackingStoreException e) {
            System.getLogger(Themes.class.getName()).log(System.Logger.Level.WARNING, "The theme could not be saved", e);
        }
    }

    /** Changes the theme of the running workbench and keeps it for the next start. Display thread. */
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

    /** The palette of the active theme: a widget that has not been styled yet does not know its background. */
    public static Palette palette() {
        return isDark() ? Palette.DARK : Palette.LIGHT;
    }

    /** Enables a button or not, and lets it be seen: the platform's style paints over the native colour of a disabled one. */
    public static void setEnabled(Button button, boolean enabled) {
        button.setEnabled(enabled);
        button.setForeground(enabled ? palette().text() : palette().line());
    }

    /**
     * Keeps the platform's style off a control whose colours say something: it would paint over them whenever a view
     * gets or loses the focus. Whoever calls this sets the foreground, again after each change of the theme.
     */
    public static <C extends Control> C ownColours(C control) {
        control.setData(UNSTYLED, Boolean.TRUE);
        return control;
    }

    /** Runs the work on the display thread after each change of the theme, as long as the widget lives. */
    public static void onChange(Widget owner, Runnable work) {
        IEventBroker broker = PlatformUI.getWorkbench().getService(IEventBroker.class);
        Display display = owner.getDisplay();
        EventHandler handler = event -> display.asyncExec(() -> {
            if (!owner.isDisposed()) {
                work.run();
            }
        });
        broker.subscribe(IThemeEngine.Events.THEME_CHANGED, handler);
        owner.addDisposeListener(e -> broker.unsubscribe(handler));
    }

    private static String id(String name) {
        return name.equals("light") ? LIGHT : DARK;
    }

    private static @org.eclipse.jdt.annotation.Nullable IThemeEngine engine() {
        return PlatformUI.getWorkbench().getService(IThemeEngine.class);
    }
}
