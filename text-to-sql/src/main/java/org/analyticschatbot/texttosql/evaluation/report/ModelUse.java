package org.analyticschatbot.texttosql.evaluation.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.analyticschatbot.texttosql.evaluation.Effort;
import org.analyticschatbot.texttosql.evaluation.Verdict;
import org.analyticschatbot.texttosql.model.usage.TokenUsage;
import org.jspecify.annotations.Nullable;

/**
 * How much a model was used; nothing of it by the rules.
 *
 * @param retries calls beyond the first of a question: asked again to mend its answer, or since the call had failed
 * @param dollars null if no price is known
 */
public record ModelUse(
        int calls, int retries, TokenUsage tokens, @Nullable Double dollars) {

    private static final double PLACES = 1_000_000.0;

    static ModelUse of(Collection<Verdict> verdicts, @Nullable Prices prices) {
        List<Effort> efforts =
                verdicts.stream().map(verdict -> verdict.reply().effort()).toList();
        TokenUsage tokens = efforts.stream().map(Effort::tokens).reduce(TokenUsage.NONE, TokenUsage::plus);
        return new ModelUse(
                efforts.stream().mapToInt(Effort::calls).sum(),
                efforts.stream().mapToInt(Effort::retries).sum(),
                tokens,
                prices == null ? null : Math.round(PLACES * prices.of(tokens)) / PLACES);
    }

    void putInto(Map<String, Object> document) {
        document.put("calls", calls);
        document.put("retries", retries);
        document.put("tokens", tokensMap());
        if (dollars != null) {
            document.put("cost", Map.of("dollars", dollars));
        }
    }

    private Map<String, Object> tokensMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("prompt", tokens.prompt());
        map.put("cached", tokens.cached());
        map.put("answer", tokens.answer());
        return map;
    }
}
