package tradewind.core.plugin;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import tradewind.core.Subscription;

/**
 * Installs plug-ins from p2 sites into the running product, updates and removes them; nothing is restarted. An OSGi
 * service. Calls compute and wait on the calling thread: not for the display thread. What cannot be done is a
 * {@link PlugInFailure} with a sentence for people, and nothing has changed then.
 */
public interface PlugIns {
    /**
     * What a site offers, newest versions only, with its jars examined: who has signed them, and what they use.
     *
     * @param site a folder, a zip or an address with a p2 site
     */
    List<PlugIn> offers(URI site);

    /**
     * Installs it, or puts it in the place of another version. Whoever calls has shown a person what it is: installing is
     * trusting its signer. Its check begins in the background; {@link #onChange} tells when it has ended.
     *
     * @param offer as {@link #offers} gave it; what is installed is exactly these bytes
     */
    void install(PlugIn offer);

    /** What is installed, by name. */
    List<InstalledPlugIn> installed();

    /** A newer version on the site that it came from. */
    Optional<PlugIn> update(PlugIn installed);

    /** Removes it. What it runs is stopped first. */
    void remove(String id);

    /**
     * Why what a bundle brings may not trade outside simulation, a sentence; empty if it may: a bundle of the product, or
     * of a plug-in whose signature a person has accepted and whose files are the ones that were installed.
     *
     * @param bundle symbolic name
     */
    String objection(String bundle);

    /** Waits until the check of what was installed last has ended. */
    void awaitCheck() throws InterruptedException;

    /** Tells, on any thread, that {@link #installed} has another answer now. */
    Subscription onChange(Runnable listener);
}
