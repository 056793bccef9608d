package org.analyticschatbot.core.yaml;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A fault of a file.
 *
 * @param line counted from 1
 */
public record YamlProblem(int line, String message) {

    /** In the order of the lines; what follows from a fault in the same line is left out. */
    public static List<YamlProblem> firstOfEachLine(List<YamlProblem> problems) {
        Map<Integer, YamlProblem> first = new TreeMap<>();
        problems.forEach(problem -> first.putIfAbsent(problem.line(), problem));
        return List.copyOf(first.values());
    }

    /** With the name of the file: {@code chatbot.yaml, line 3: …}. */
    public String in(String file) {
        return file + ", " + this;
    }

    @Override
    public String toString() {
        return "line " + line + ": " + message;
    }
}
