package org.analyticschatbot.infracdk.flow;

import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.infracdk.contract.Contract;
import org.analyticschatbot.infracdk.functions.BotFunction;
import org.analyticschatbot.infracdk.functions.DeployedFunction;
import org.analyticschatbot.infracdk.functions.Resources;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/**
 * From Glue's events on the account's default bus to the function that reads anew what they name. A crawler tells of each
 * table by itself, within minutes: a call takes what half a minute has gathered.
 */
public final class CatalogFlow extends Construct {

    /** As few as AWS allows: they replace the same object. */
    private static final Calls CALLS = new Calls(1_000, 30, 2);

    /** A pattern has 2,048 characters (docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html): names of 80 each fit. */
    private static final int DATABASES_OF_A_RULE = 20;

    private final QueuedFunction changes;

    public CatalogFlow(Construct scope, Resources resources) {
        super(scope, "Glue");
        this.changes = new QueuedFunction(this, "CatalogChanges", BotFunction.CATALOG_CHANGE, CALLS, resources);
        List<List<String>> rules = rules(resources.configuration().databases());
        for (int number = 0; number < rules.size(); number++) {
            String id = "Changed" + (number == 0 ? "" : number);
            new QueueRule(this, id, null, Contract.catalogChanged(rules.get(number)), changes);
        }
    }

    /** The databases of each rule. */
    static List<List<String>> rules(List<String> databases) {
        List<List<String>> rules = new ArrayList<>();
        for (int from = 0; from < databases.size(); from += DATABASES_OF_A_RULE) {
            rules.add(databases.subList(from, Math.min(from + DATABASES_OF_A_RULE, databases.size())));
        }
        return rules;
    }

    public DeployedFunction function() {
        return changes.function();
    }

    public Queue deadLetters() {
        return changes.dead();
    }
}
