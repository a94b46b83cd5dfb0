package tradewind.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.IViewDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tradewind.core.data.FeedSnapshot;
import tradewind.core.data.Focus;

/** The window of the running product, on the embedded gateway. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkbenchTest {
    @Test
    @Order(1)
    void opensOnTheLivePerspectiveWithTheChart() throws Exception {
        Services.await("the window", Duration.ofSeconds(60), () -> ui(() -> PlatformUI.isWorkbenchRunning()
                && PlatformUI.getWorkbench().getWorkbenchWindowCount() > 0) == Boolean.TRUE);
        assertEquals("tradewind.workbench.live", ui(() -> page().getPerspective().getId()));
        assertNotNull(ui(() -> page().findView("tradewind.chart.view.live")));
    }

    @Test
    @Order(2)
    void showsHistoryAndThenMoves() throws Exception {
        Focus focus = Services.get(Focus.class);
        Services.await("history on the chart", Duration.ofSeconds(60),
                () -> focus.feed().map(f -> f.snapshot().series().size() > 300).orElse(false));
        FeedSnapshot before = focus.feed().orElseThrow().snapshot();
        Services.await("the last bar to move", Duration.ofSeconds(90), () -> {
            FeedSnapshot now = focus.feed().orElseThrow().snapshot();
            return now.sequence() > before.sequence() && now.status().ticks() > before.status().ticks()
                    && now.series().last().provisional();
        });
    }

    @Test
    @Order(3)
    void everyViewOpens() {
        List<String> failed = new ArrayList<>();
        int[] opened = {0};
        ui(() -> {
            for (IViewDescriptor view : PlatformUI.getWorkbench().getViewRegistry().getViews()) {
                if (!view.getId().startsWith("tradewind.")) {
                    continue;
                }
                try {
                    IViewPart part = page().showView(view.getId());
                    opened[0]++;
                    if (part == null || part.getClass().getName().contains("ErrorViewPart")) {
                        failed.add(view.getId());
                    }
                } catch (Exception e) {
                    failed.add(view.getId() + ": " + e);
                }
            }
            return null;
        });
        assertEquals(List.of(), failed);
        assertTrue(opened[0] >= 4, "Only " + opened[0] + " views of ours");
    }

    @Test
    @Order(4)
    void everyPerspectiveOpensAndResets() {
        List<String> opened = new ArrayList<>();
        ui(() -> {
            for (IPerspectiveDescriptor p : PlatformUI.getWorkbench().getPerspectiveRegistry().getPerspectives()) {
                if (p.getId().startsWith("tradewind.")) {
                    page().setPerspective(p);
                    page().resetPerspective();
                    opened.add(p.getId());
                }
            }
            page().setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry()
                    .findPerspectiveWithId("tradewind.workbench.live"));
            return null;
        });
        assertTrue(opened.contains("tradewind.workbench.live"), opened.toString());
        assertTrue(opened.contains("tradewind.workbench.trade"), opened.toString());
        assertTrue(opened.contains("tradewind.workbench.diagnostics"), opened.toString());
        assertTrue(opened.contains("tradewind.workbench.modelsPerspective"), opened.toString());
        assertTrue(opened.contains("tradewind.workbench.strategyPerspective"), opened.toString());
    }

    @Test
    @Order(5)
    void everyPreferencePageCanBeMade() {
        List<String> failed = new ArrayList<>();
        int[] pages = {0};
        ui(() -> {
            PreferenceManager manager = PlatformUI.getWorkbench().getPreferenceManager();
            for (IPreferenceNode node : manager.getElements(PreferenceManager.PRE_ORDER)) {
                if (!node.getId().startsWith("tradewind.")) {
                    continue;
                }
                try {
                    node.createPage();
                    pages[0]++;
                    if (node.getPage() == null) {
                        failed.add(node.getId());
                    }
                } catch (RuntimeException e) {
                    failed.add(node.getId() + ": " + e);
                } finally {
                    node.disposeResources();
                }
            }
            return null;
        });
        assertEquals(List.of(), failed);
        assertTrue(pages[0] >= 2, "Only " + pages[0] + " pages of ours");
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    private interface Action<T> {
        T run() throws Exception;
    }

    /** Runs on the display thread and returns what came of it. */
    private static <T> T ui(Action<T> action) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Display.getDefault().syncExec(() -> {
            try {
                result.set(action.run());
            } catch (Throwable e) {
                failure.set(e);
            }
        });
        if (failure.get() != null) {
            throw new AssertionError(failure.get());
        }
        return result.get();
    }
}
