package tradewind.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tradewind.core.plugin.PlugIn;
import tradewind.core.plugin.PlugInBundle;
import tradewind.core.plugin.PlugInVerdict;
import tradewind.core.plugin.Reach;
import tradewind.core.plugin.Signer;

class PlugInTextTest {
    private static final Optional<Signer> ADA = Optional.of(new Signer("CN=Ada", "ab"));

    private static PlugIn plugIn(Optional<Signer> first, Optional<Signer> second) {
        return new PlugIn("org.example", "Two = means: \u00e4", "1.0.0.x", "", "One.\nTwo.", URI.create("file:/a%20b/"),
                List.of(new PlugInBundle("a", "00", first, Set.of(Reach.FILES)),
                        new PlugInBundle("b", "01", second, Set.of())), Set.of(Reach.NETWORK));
    }

    @Test
    void comesBackAsItWas() {
        PlugInText text = new PlugInText(plugIn(ADA, Optional.empty()), true,
                List.of(new PlugInVerdict("x", false, "uses \"future\" data\\"), new PlugInVerdict("y", true, "")));
        assertEquals(text, PlugInText.parse(text.text()));
        assertTrue(text.text().matches("[A-Za-z0-9+/=]+"), "a profile keeps no line breaks");
    }

    @Test
    void maySimulateOnlyUnlessAllOfItIsSignedByOne() {
        assertEquals("", Trust.objection(new PlugInText(plugIn(ADA, ADA), true, List.of())));
        for (Optional<Signer> second : List.of(Optional.<Signer>empty(), Optional.of(new Signer("CN=Ada", "cd")))) {
            assertTrue(Trust.objection(new PlugInText(plugIn(ADA, second), true, List.of())).contains("not signed"));
        }
    }

    @Test
    void aSignatureDoesNotHelpOneThatUsesTheFuture() {
        String objection = Trust.objection(new PlugInText(plugIn(ADA, ADA), true,
                List.of(new PlugInVerdict("x", false, "X cannot be believed."))));
        assertTrue(objection.contains("did not pass its check") && objection.contains("X cannot be believed."), objection);
    }

    @Test
    void whatItUsesAndDoesNotSayIsFound() {
        assertEquals(Set.of(Reach.FILES), plugIn(ADA, ADA).undeclared());
    }
}
