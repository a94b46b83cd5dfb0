package tradewind.plugins.internal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IFileArtifactRepository;

/** The files of what is installed. */
final class Pool {
    private final IProfile profile;
    private final IArtifactRepository files;

    Pool(P2 p2, IProfile profile) {
        this.profile = profile;
        String folder = profile.getProperty(IProfile.PROP_CACHE);
        files = p2.artifacts(new File(folder == null ? profile.getProperty(IProfile.PROP_INSTALL_FOLDER) : folder)
                .toURI());
    }

    /** Digests of the jars of the bundle, of one if it is installed once. */
    List<String> sha256(String bundle) {
        List<String> result = new ArrayList<>();
        for (IInstallableUnit unit : profile.query(QueryUtil.createIUQuery(bundle), new NullProgressMonitor())) {
            for (IArtifactKey key : unit.getArtifacts()) {
                if (files instanceof IFileArtifactRepository local) {
                    File file = local.getArtifactFile(key);
                    if (file != null && file.isFile()) {
                        result.add(digest(file));
                    }
                }
            }
        }
        return result;
    }

    private static String digest(File file) {
        try {
            return JarExam.sha256(file.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** Files that nothing installed needs any more. */
    void delete(Collection<IArtifactKey> keys) {
        keys.stream().filter(k -> profile.query(QueryUtil.createPipeQuery(QueryUtil.ALL_UNITS,
                QueryUtil.createMatchQuery("artifacts.exists(a | a == $0)", k)), new NullProgressMonitor()).isEmpty())
                .forEach(k -> files.removeDescriptor(k, new NullProgressMonitor()));
    }
}
