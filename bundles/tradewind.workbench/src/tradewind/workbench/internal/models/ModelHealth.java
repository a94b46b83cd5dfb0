package tradewind.workbench.internal.models;

import java.time.Duration;
import java.time.Instant;
import tradewind.core.forecast.ModelCard;
import tradewind.workbench.internal.text.Numbers;

/** Whether a model can be used, as word and icon. */
enum ModelHealth {
    READY("ready", "ok"), OLD("old", "warning"), EXPIRED("expired", "warning"), INCOMPLETE("cancelled", "state-partial");

    private final String word;
    private final String icon;

    ModelHealth(String word, String icon) {
        this.word = word;
        this.icon = icon;
    }

    String word() {
        return word;
    }

    /** Name of a file in {@code icons}. */
    String icon() {
        return icon;
    }

    static ModelHealth of(ModelCard card, Instant now) {
        if (!card.complete()) {
            return INCOMPLETE;
        }
        return switch (card.age(now)) {
            case FRESH -> READY;
            case OLD -> OLD;
            case EXPIRED -> EXPIRED;
        };
    }

    /** How old it is, in the largest unit that fits. */
    static String age(ModelCard card, Instant now) {
        Duration age = Duration.between(card.trained(), now);
        long minutes = Math.max(0, age.toMinutes());
        return minutes < 1 ? "now" : minutes < 120 ? minutes + " min" : minutes < 48 * 60 ? minutes / 60 + " h"
                : Numbers.size(minutes / (24 * 60)) + " d";
    }

    /** Whether it showed skill, in words. */
    static String skill(ModelCard card) {
        Double skill = card.metrics().get("skill");
        return skill == null ? Numbers.NONE : skill > 0 ? "\u25b2 skill" : "no evidence";
    }
}
