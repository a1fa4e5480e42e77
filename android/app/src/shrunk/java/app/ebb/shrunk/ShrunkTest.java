package app.ebb.shrunk;

import static org.junit.Assert.assertNotNull;
import static org.robolectric.Shadows.shadowOf;

import android.app.Activity;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.Rect;
import android.os.Looper;
import android.view.View;
import android.view.ViewGroup;
import android.view.accessibility.AccessibilityNodeInfo;
import android.view.accessibility.AccessibilityNodeProvider;
import java.io.File;
import java.io.FileOutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.GraphicsMode;

/**
 * The app as R8 leaves it, with its names taken away, as class files over the real core. Like a phone it knows the
 * activity's name and the framework alone, and it reads the screen as a screen reader does.
 */
@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "en-rUS-w411dp-h891dp-xhdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class ShrunkTest {
    private static final int TRIES = 400;
    private static final int NODES_MOST = 3_000;

    /** Compose says the description of a button with something in it by a node of its own, numbered from here on. */
    private static final int DESCRIPTIONS = 2_000_000_000;

    private Activity activity;

    @Test
    @SuppressWarnings("unchecked")
    public void logsATapTakesItBackAndOpensOtherScreens() throws Exception {
        var type = (Class<? extends Activity>) Class.forName("app.ebb.app.MainActivity");
        activity = Robolectric.buildActivity(type).setup().get();
        click("Skip");
        // The first screen names pain, too.
        await("Diary");
        click("Pain");
        click("Undo");
        await("Redo");
        click("Diary");
        click("Care");
        click("Reminders");
        await("Add a reminder");
        picture("shrunk");
    }

    /** A press as a screen reader performs it: the app ignores touches of what opened just now, but never these. */
    private void click(String text) throws Exception {
        int button = await(text);
        AccessibilityNodeProvider nodes = nodes();
        assertNotNull(nodes);
        nodes.performAction(button, AccessibilityNodeInfo.ACTION_CLICK, null);
    }

    /** The number of the smallest button around a text or with that description, once it is there. */
    private int await(String text) throws Exception {
        for (int i = 0; i < TRIES; i++) {
            shadowOf(Looper.getMainLooper()).idleFor(Duration.ofMillis(16));
            // Nothing draws here by itself, and Compose measures what is new when it is drawn.
            drawn();
            int found = find(text);
            if (found >= 0) return found;
            Thread.sleep(25);
        }
        var seen = new StringBuilder("never saw " + text + " among:");
        for (var node : shown().values()) {
            if (node.getText() != null) seen.append(' ').append(node.getText());
        }
        throw new AssertionError(seen);
    }

    private int find(String text) {
        var all = shown();
        Rect at = null;
        for (var node : all.values()) {
            if (says(node, text)) at = bounds(node);
        }
        int smallest = -1;
        for (var node : all.entrySet()) {
            if (at == null || !node.getValue().isClickable() || !bounds(node.getValue()).contains(at)) continue;
            if (smallest < 0 || bounds(all.get(smallest)).contains(bounds(node.getValue()))) smallest = node.getKey();
        }
        return smallest;
    }

    private static boolean says(AccessibilityNodeInfo node, String text) {
        return text.contentEquals(String.valueOf(node.getText()))
                || text.contentEquals(String.valueOf(node.getContentDescription()));
    }

    private Map<Integer, AccessibilityNodeInfo> shown() {
        var all = new TreeMap<Integer, AccessibilityNodeInfo>();
        AccessibilityNodeProvider nodes = nodes();
        for (int id = 0; nodes != null && id < NODES_MOST; id++) {
            for (int number : new int[] {id, DESCRIPTIONS + id}) {
                AccessibilityNodeInfo node = nodes.createAccessibilityNodeInfo(number);
                if (node != null) all.put(number, node);
            }
        }
        return all;
    }

    private static Rect bounds(AccessibilityNodeInfo node) {
        var bounds = new Rect();
        node.getBoundsInScreen(bounds);
        return bounds;
    }

    private AccessibilityNodeProvider nodes() {
        return nodes(activity.getWindow().getDecorView());
    }

    private static AccessibilityNodeProvider nodes(View view) {
        if (view.getAccessibilityNodeProvider() != null) return view.getAccessibilityNodeProvider();
        for (int i = 0; view instanceof ViewGroup group && i < group.getChildCount(); i++) {
            AccessibilityNodeProvider found = nodes(group.getChildAt(i));
            if (found != null) return found;
        }
        return null;
    }

    private Bitmap drawn() {
        View window = activity.getWindow().getDecorView();
        Bitmap bitmap = Bitmap.createBitmap(window.getWidth(), window.getHeight(), Bitmap.Config.ARGB_8888);
        window.draw(new Canvas(bitmap));
        return bitmap;
    }

    private void picture(String name) throws Exception {
        File file = new File(System.getProperty("pictures"), name + ".png");
        file.getParentFile().mkdirs();
        try (var out = new FileOutputStream(file)) {
            drawn().compress(Bitmap.CompressFormat.PNG, 100, out);
        }
    }
}
