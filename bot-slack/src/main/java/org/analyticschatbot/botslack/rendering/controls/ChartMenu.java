package org.analyticschatbot.botslack.rendering.controls;

import com.google.gson.JsonObject;
import org.analyticschatbot.botslack.rendering.blockkit.Elements;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answerlayout.AnswerAction;
import org.analyticschatbot.core.answerlayout.ChartChoices;
import org.analyticschatbot.core.prompt.Extras;

/** Chooses another chart. */
final class ChartMenu {

    private ChartMenu() {}

    static JsonObject of(String label, Extras extras, Answer.Table answer) {
        JsonObject menu = Elements.select(
                AnswerAction.CHART_TYPE.actionId(),
                label,
                ChartChoices.all().stream().map(ChartMenu::option).toList());
        ChartChoices.shown(extras, answer).ifPresent(shown -> menu.add("initial_option", option(shown)));
        return menu;
    }

    private static JsonObject option(ChartChoices.Choice choice) {
        return Elements.option(choice.label(), choice.type());
    }
}
