package org.analyticschatbot.core.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Bounds from above, token by token, how deep the syntax tree can be: parser, copy, printer and comparison all recurse
 * along it. Brackets alone do not tell, since {@code 1+1+1+…} is as deep as it has operators.
 *
 * <p>Only reserved words may part siblings here: a column may be called {@code limit}, but not {@code where}.
 */
final class Nesting {

    private static final int MAX_BRACKETS = 30;
    private static final int MAX_DEPTH = 200;
    private static final int MAX_SIGNS = 50;
    private static final int MAX_SET_OPERATIONS = 20;
    private static final int MAX_ITEMS = 1_000;
    private static final int MAX_WORDS = 50;

    /** How many operators of the plain sort take as much stack. */
    private static final int STACK_OF_SUBSCRIPT = 4;

    private static final int STACK_OF_CONCATENATION = 2;

    private static final Set<String> CLAUSES = Set.of("SELECT", "FROM", "WHERE", "GROUP", "HAVING", "ORDER");
    private static final Set<String> BRANCHES = Set.of("WHEN", "THEN", "ELSE");
    private static final Set<String> SET_OPERATIONS = Set.of("UNION", "INTERSECT", "EXCEPT");
    private static final Set<String> LINKS = Set.of("AND", "OR", "JOIN");
    private static final Set<String> OPERATORS =
            Set.of("NOT", "IN", "LIKE", "BETWEEN", "IS", "AT", "ARRAY", "ESCAPE", "UESCAPE", "OVERLAPS", "MATCH");
    private static final Set<String> SIGNS = Set.of("NOT", "+", "-");

    private final Deque<Level> levels = new ArrayDeque<>();
    private String previous = "";
    private int signs;
    private int words;
    private int setOperations;

    Nesting() {
        levels.push(new Level(false));
    }

    void accept(Token token) {
        String text = token.text();
        signs = SIGNS.contains(text) ? signs + 1 : 0;
        refuse("signs", signs, MAX_SIGNS);
        switch (token.kind()) {
            case WORD -> word(text);
            case SYMBOL -> symbol(text);
            case NUMBER, STRING, QUOTED_NAME -> words = 0;
        }
        previous = text;
    }

    /** To be called after the last token. */
    void finish() {
        while (levels.size() > 1) {
            close();
        }
        refuse("depth", levels.element().depth(), MAX_DEPTH);
    }

    private void symbol(String text) {
        words = 0;
        switch (text) {
            case "(" -> open(false);
            case "[" -> {
                levels.element().operators(STACK_OF_SUBSCRIPT);
                open(false);
            }
            case "||" -> levels.element().operators(STACK_OF_CONCATENATION);
            case ")", "]" -> closeBracket();
            case "," -> refuse("items", levels.element().comma(), MAX_ITEMS);
            default -> levels.element().operators(1);
        }
    }

    private void word(String text) {
        words++;
        if (partsSiblings(text)) {
            levels.element().clause(text);
            words = 0;
        } else if (LINKS.contains(text) || SET_OPERATIONS.contains(text)) {
            link(text);
        } else if (text.equals("CASE")) {
            open(true);
        } else if (text.equals("END") && levels.element().conditional) {
            close();
        } else if (OPERATORS.contains(text)) {
            levels.element().operators(1);
            words = 0;
        }
        refuse("words", words, MAX_WORDS);
    }

    private boolean partsSiblings(String text) {
        boolean clause = CLAUSES.contains(text)
                && !(text.equals("FROM") && previous.equals("DISTINCT"))
                && !(text.equals("GROUP") && previous.equals("WITHIN"));
        return clause || (BRANCHES.contains(text) && levels.element().conditional);
    }

    private void link(String text) {
        words = 0;
        levels.element().link();
        if (SET_OPERATIONS.contains(text)) {
            refuse("set operations", ++setOperations, MAX_SET_OPERATIONS);
        }
    }

    private void open(boolean conditional) {
        refuse("brackets", levels.size(), MAX_BRACKETS);
        levels.push(new Level(conditional));
    }

    private void closeBracket() {
        while (levels.element().conditional) {
            close();
        }
        if (levels.size() > 1) {
            close();
        }
    }

    private void close() {
        int depth = levels.pop().depth() + 1;
        levels.element().child(depth);
    }

    private static void refuse(String limit, int found, int maximum) {
        if (found > maximum) {
            throw Refusals.tooLarge(limit, maximum);
        }
    }

    /** What stands between one pair of brackets, or between CASE and END. */
    private static final class Level {

        private final boolean conditional;
        private boolean from;
        private int commas;
        private int links;
        private int operators;
        private int longestOperand;
        private int deepestChild;
        private int deepestSibling;

        Level(boolean conditional) {
            this.conditional = conditional;
        }

        void operators(int count) {
            operators += count;
        }

        /** Joins two operands, each with operators of its own. */
        void link() {
            links++;
            longestOperand = Math.max(longestOperand, operators);
            operators = 0;
        }

        void child(int depth) {
            deepestChild = Math.max(deepestChild, depth);
        }

        void clause(String word) {
            part();
            from = word.equals("FROM");
        }

        /** Parts siblings, except in FROM, where each comma is a join on top of the one before. */
        int comma() {
            if (from) {
                link();
            } else {
                part();
            }
            return ++commas;
        }

        int depth() {
            return Math.max(deepestSibling, links + Math.max(longestOperand, operators) + deepestChild);
        }

        private void part() {
            deepestSibling = depth();
            links = 0;
            operators = 0;
            longestOperand = 0;
            deepestChild = 0;
        }
    }
}
