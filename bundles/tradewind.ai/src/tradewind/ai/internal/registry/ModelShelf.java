package tradewind.ai.internal.registry;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tradewind.ai.internal.data.Preparation;
import tradewind.ai.internal.score.DailyResults;
import tradewind.core.bar.BarSize;
import tradewind.core.data.AtomicFile;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.Evaluation;
import tradewind.core.forecast.Forecaster;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.TickGrid;
import tradewind.core.forecast.TrainedModel;

/**
 * Trained models on disk: {@code TICKER/SIZE/CONFIGURATION-REVISION} with the card, the preparation, the forecaster's own
 * files under {@code weights}, and the hashes of all of them. A folder is never changed once it is there.
 */
public final class ModelShelf {
    /** A model ready to forecast. */
    public record Shelved(ModelCard card, Preparation preparation, TrainedModel model) {
        /** With scales for another instrument, from bars that are known. */
        public Shelved fittedTo(BarColumns bars, TickGrid grid) {
            return new Shelved(card, Preparation.fit(bars, 0, preparation.spec(), grid), model);
        }
    }

    private static final System.Logger LOG = System.getLogger(ModelShelf.class.getName());
    private static final String CARD = "card.json";
    private static final String PREPARATION = "preparation.json";
    private static final String WEIGHTS = "weights";
    private static final String EVALUATION = "evaluation.json";
    private static final String REPORT = "report.html";
    private static final String TRIED = "tried.txt";
    /** Hidden, so that it is taken for no model. */
    private static final String TRIES = ".tried";
    private static final String HIDDEN = ".";

    private final Path root;

    public ModelShelf(Path root) {
        this.root = root;
    }

    /** Keeps a model with how it was judged, if it was; revision and folder of the card are given here. */
    public synchronized ModelCard keep(ModelCard card, Preparation preparation, TrainedModel model,
            Optional<Evaluation> evaluation) throws IOException {
        Path parent = root.resolve(card.ticker()).resolve(card.barSize().shortText());
        int revision = 1 + cards(card.ticker(), card.barSize()).stream()
                .filter(c -> c.configuration().equals(card.configuration())).mapToInt(ModelCard::revision).max().orElse(0);
        while (true) {
            Path folder = parent.resolve(card.configuration() + "-" + revision);
            ModelCard kept = placed(card, revision, folder);
            if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && create(folder, kept, preparation, model, evaluation)) {
                return kept;
            }
            // A damaged folder, or one that another process has just made.
            revision++;
        }
    }

    private static ModelCard placed(ModelCard card, int revision, Path folder) {
        return new ModelCard(card.ticker(), card.barSize(), card.forecaster(), card.parameters(), card.configuration(),
                revision, card.trained(), card.learntFrom(), card.learntTo(), card.bars(), card.complete(),
                card.metrics(), card.verdict(), folder, card.instruments(), card.testedTo());
    }

    /** Keeps where a training stands, instead of where it stood before; not listed among the models. */
    public synchronized void checkpoint(ModelCard card, Preparation preparation, TrainedModel model) throws IOException {
        Path parent = root.resolve(card.ticker()).resolve(card.barSize().shortText());
        List<ModelCard> before = checkpoints(card.ticker(), card.barSize(), card.configuration());
        int number = 1 + before.stream().mapToInt(ModelCard::revision).max().orElse(0);
        Path folder = parent.resolve(HIDDEN + card.configuration() + "-" + number);
        create(folder, placed(card, number, folder), preparation, model, Optional.empty());
        for (ModelCard old : before) {
            SafeFolder.remove(old.folder());
        }
    }

    /** Where a training of the configuration was when it ended without a word, newest first. */
    public List<ModelCard> checkpoints(String ticker, BarSize barSize, String configuration) throws IOException {
        List<ModelCard> result = new ArrayList<>();
        Path parent = root.resolve(ticker).resolve(barSize.shortText());
        for (Path folder : folders(parent, name -> name.matches("\\." + configuration + "-\\d+"))) {
            card(folder).ifPresent(result::add);
        }
        result.sort(Comparator.comparing(ModelCard::revision).reversed());
        return result;
    }

    /** The training has come to an end of its own. */
    public synchronized void dropCheckpoints(String ticker, BarSize barSize, String configuration) throws IOException {
        for (ModelCard card : checkpoints(ticker, barSize, configuration)) {
            SafeFolder.remove(card.folder());
        }
    }

    private static boolean create(Path folder, ModelCard card, Preparation preparation, TrainedModel model,
            Optional<Evaluation> evaluation) throws IOException {
        try {
            SafeFolder.create(folder, part -> {
                Files.writeString(part.resolve(CARD), Cards.text(card));
                Files.writeString(part.resolve(PREPARATION), Cards.text(preparation));
                if (evaluation.isPresent()) {
                    Files.writeString(part.resolve(EVALUATION), Evaluations.text(evaluation.get()));
                    Files.writeString(part.resolve(REPORT), evaluation.get().html());
                }
                model.save(Files.createDirectory(part.resolve(WEIGHTS)));
                Hashes.seal(part);
            });
            return true;
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
            return false;
        }
    }

    /**
     * Reads a model.
     *
     * @throws IOException if it is not what was written, or was made with another configuration than its card says
     */
    public Shelved open(ModelCard card, Forecaster forecaster) throws IOException {
        Path folder = card.folder();
        Hashes.check(folder);
        try {
            ModelCard written = Cards.card(Files.readString(folder.resolve(CARD)), folder);
            Preparation preparation = Cards.preparation(Files.readString(folder.resolve(PREPARATION)));
            String hash = new Configuration(written.forecaster(), written.parameters(), preparation.spec()).hash();
            boolean named = folder.getFileName().toString().matches("\\.?" + hash + "-" + written.revision());
            if (!named || !hash.equals(written.configuration()) || !written.forecaster().equals(forecaster.id())
                    || !preparation.spec().equals(forecaster.input(written.parameters()))) {
                throw new IOException("The model in " + folder + " does not fit its card");
            }
            return new Shelved(written, preparation, forecaster.load(folder.resolve(WEIGHTS), written.parameters()));
        } catch (IllegalArgumentException e) {
            throw new IOException("The model in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** How the model was judged when it was kept. @throws IOException if it is not what was written */
    public Optional<Evaluation> evaluation(ModelCard card) throws IOException {
        Path file = card.folder().resolve(EVALUATION);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Hashes.check(card.folder());
        try {
            return Optional.of(Evaluations.evaluation(Files.readString(file),
                    Files.readString(card.folder().resolve(REPORT))));
        } catch (IllegalArgumentException e) {
            throw new IOException("The evaluation in " + card.folder() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Removes a model; one that is gone already is none to complain about. */
    public synchronized void delete(ModelCard card) throws IOException {
        Path folder = card.folder().toAbsolutePath().normalize();
        if (!folder.startsWith(root.toAbsolutePath().normalize()) || !folder.getFileName().toString()
                .equals(card.configuration() + "-" + card.revision())) {
            throw new IOException(folder + " is not a model of this registry");
        }
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            SafeFolder.delete(folder);
        }
    }

    /** All cards, newest first. */
    public List<ModelCard> cards() throws IOException {
        List<ModelCard> result = new ArrayList<>();
        for (Path ticker : folders(root)) {
            for (Path size : folders(ticker)) {
                for (Path model : folders(size)) {
                    card(model).ifPresent(result::add);
                }
            }
        }
        result.sort(Comparator.comparing(ModelCard::trained).thenComparing(ModelCard::revision).reversed());
        return result;
    }

    /** Cards of a ticker and bar size, newest first. */
    public List<ModelCard> cards(String ticker, BarSize barSize) throws IOException {
        return cards().stream().filter(c -> c.ticker().equals(ticker) && c.barSize() == barSize).toList();
    }

    private static Optional<ModelCard> card(Path folder) throws IOException {
        try {
            return Optional.of(Cards.card(Files.readString(folder.resolve(CARD)), folder));
        } catch (IllegalArgumentException | NoSuchFileException e) {
            LOG.log(Level.WARNING, "The model in " + folder + " cannot be read", e);
            return Optional.empty();
        }
    }

    private static List<Path> folders(Path parent) throws IOException {
        return folders(parent, name -> !name.startsWith(HIDDEN));
    }

    private static List<Path> folders(Path parent, Predicate<String> named) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(parent)) {
            return paths.filter(p -> Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
                    .filter(p -> named.test(p.getFileName().toString())).sorted().toList();
        }
    }

    /**
     * Notes that a configuration was evaluated; says how many different ones were so far, this one included.
     *
     * @param results of walk-forward days, to be compared with those of others; empty for a test that is none
     */
    public synchronized Tried tried(String ticker, BarSize barSize, String configuration, Optional<DailyResults> results)
            throws IOException {
        Path parent = root.resolve(ticker).resolve(barSize.shortText());
        int count = count(parent.resolve(TRIED), configuration);
        Tries tries = new Tries(parent.resolve(TRIES));
        if (results.isEmpty()) {
            return new Tried(count, List.of());
        }
        tries.keep(configuration, results.get());
        return new Tried(count, tries.onDays(results.get().days()));
    }

    private static int count(Path file, String configuration) throws IOException {
        TreeSet<String> all = new TreeSet<>();
        if (Files.exists(file)) {
            all.addAll(Files.readAllLines(file));
        }
        if (all.add(configuration)) {
            AtomicFile.replace(file, String.join("\n", all) + "\n");
        }
        return all.size();
    }
}
