package org.analyticschatbot.core.semantics.file;

import java.time.Month;
import java.util.Arrays;
import java.util.Optional;
import org.analyticschatbot.core.semantics.FiscalYear;
import org.analyticschatbot.core.semantics.FiscalYear.NamedBy;
import org.analyticschatbot.core.yaml.YamlSection;

/** When the company's year begins, and which number it has. */
final class DeclaredFiscalYear {

    static final String[] NAMES = {"first_month", "named_by"};

    private DeclaredFiscalYear() {}

    /** The calendar year where nothing is said. */
    static FiscalYear of(YamlSection section) {
        section.allowOnly(NAMES);
        Month first =
                section.text("first_month").map(text -> month(section, text)).orElse(Month.JANUARY);
        NamedBy namedBy =
                section.text("named_by").map(text -> namedBy(section, text)).orElse(NamedBy.END);
        return new FiscalYear(first, namedBy);
    }

    private static Month month(YamlSection section, String text) {
        Optional<Month> month = Arrays.stream(Month.values())
                .filter(one -> one.name().equalsIgnoreCase(text)
                        || String.valueOf(one.getValue()).equals(text))
                .findFirst();
        if (month.isEmpty()) {
            section.report(section.lineOf("first_month"), Names.WORDING.text("no_month"));
        }
        return month.orElse(Month.JANUARY);
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
