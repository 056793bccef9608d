package org.analyticschatbot.core.yaml;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What became of a text that should be YAML. */
public sealed interface YamlFile {

    /**
     * It is.
     *
     * @param root reports to {@code problems} what does not fit
     * @param problems grows while the sections are read
     */
    record Read(YamlSection root, List<YamlProblem> problems) implements YamlFile {}

    record NoYaml(YamlProblem problem) implements YamlFile {}

    static YamlFile of(String text) {
        LoadSettings settings =
                LoadSettings.builder().setMaxAliasesForCollections(10).build();
        List<YamlProblem> problems = new ArrayList<>();
        try {
            return new Read(
                    new YamlSection(new Compose(settings).composeString(text).orElse(null), problems), problems);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            return new NoYaml(new YamlProblem(line, "This is no YAML: " + e.getProblem()));
        } catch (YamlEngineException e) {
            return new NoYaml(new YamlProblem(1, "This is no YAML"));
        }
    }
}
