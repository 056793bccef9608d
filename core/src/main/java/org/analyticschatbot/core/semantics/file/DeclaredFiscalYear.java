package org.analyticschatbot.core.semantics.file;

import java.time.Month;
import java.util.Arrays;
import java.util.Optional;
import org.analyticschatbot.core.semantics.FiscalYear;
import org.analyticschatbot.core.semantics.FiscalYear.NamedBy;
import org.analyticschatbot.core.yaml.YamlSection;
import org.jspecify.annotations.Nullable;

/** When the company's year begins, and which number it has. */
final class DeclaredFiscalYear {

    static final String[] NAMES = {"first_month", "named_by"};

    private DeclaredFiscalYear() {}

    /** Null where nothing, or nothing that can be read, is said. */
    static @Nullable FiscalYear of(YamlSection section) {
        section.allowOnly(NAMES);
        Optional<Month> first = section.text("first_month").flatMap(text -> month(section, text));
        NamedBy namedBy =
                section.text("named_by").map(text -> namedBy(section, text)).orElse(NamedBy.END);
        return first.map(month -> new FiscalYear(month, namedBy)).orElse(null);
    }

    private static Optional<Month> month(YamlSection section, String text) {
        Optional<Month> month = Arrays.stream(Month.values())
                .filter(one -> one.name().equalsIgnoreCase(text)
                        || String.valueOf(one.getValue()).equals(text))
                .findFirst();
        if (month.isEmpty()) {
            section.report(section.lineOf("first_month"), Names.WORDING.text("no_month"));
        }
        return month;
    }

    private static NamedBy namedBy(YamlSection section, String text) {
        Optional<NamedBy> named = Arrays.stream(NamedBy.values())
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst();
        if (named.isEmpty()) {
            section.report(section.lineOf("named_by"), Names.WORDING.text("no_name_of_year"));
        }
        return named.orElse(NamedBy.END);
    }
}
