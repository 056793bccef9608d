package org.analyticschatbot.core.access;

import java.util.List;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.sql.TableName;

/** A policy of rules: what none of them allows is not allowed. */
public final class AccessRules implements AccessPolicy {

    private final List<AccessRule> rules;
    private final String contact;

    AccessRules(List<AccessRule> rules, String contact) {
        this.rules = List.copyOf(rules);
        this.contact = contact;
    }

    @Override
    public boolean mayUse(TableName table, Asker asker, ReplyAddress place) {
        return rules.stream().anyMatch(rule -> rule.allows(table, asker, place));
    }

    @Override
    public String contact() {
        return contact;
    }
}
