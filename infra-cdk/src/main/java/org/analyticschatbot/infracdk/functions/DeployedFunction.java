package org.analyticschatbot.infracdk.functions;

import java.util.List;
import org.analyticschatbot.infracdk.configuration.Configuration;
import org.analyticschatbot.infracdk.contract.Contract;
import org.analyticschatbot.infracdk.contract.DeclaredPermission;
import org.analyticschatbot.infracdk.storage.Logs;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/**
 * A function with logs of its own, and a role that may do what module {@code aws} declares for it, and nothing else. It is
 * called by its alias: only published versions start from a snapshot (docs.aws.amazon.com/lambda/latest/dg/snapstart.html).
 */
public final class DeployedFunction extends Construct {

    private static final List<String> DECRYPT = List.of("kms:Decrypt");

    private final Role role;
    private final Function function;
    private final Alias alias;

    /** @param queue that calls the function; null for one that is called otherwise */
    public DeployedFunction(Construct scope, BotFunction kind, Resources resources, @Nullable Queue queue) {
        super(scope, kind.id());
        Configuration configuration = resources.configuration();
        LogGroup logs = Logs.in(this, "Logs", configuration.retention(), resources.key());
        this.role = Role.Builder.create(this, "Role")
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .build();
        for (DeclaredPermission permission : Contract.permissions(kind.id())) {
            allow(permission.actions(), arns(permission, resources, logs, queue));
            allow(DECRYPT, resources.keysOf(permission.resource()));
        }
        this.function = function(kind, resources, logs);
        this.alias = Alias.Builder.create(this, "Live")
                .aliasName("live")
                .version(function.getCurrentVersion())
                .build();
    }

    private static List<String> arns(
            DeclaredPermission permission, Resources resources, LogGroup logs, @Nullable Queue queue) {
        return switch (permission.resource()) {
            case "log-group" -> List.of(logs.getLogGroupArn());
            case "queue" -> queue == null ? List.of() : List.of(queue.getQueueArn());
            default -> resources.of(permission.resource());
        };
    }

    private void allow(List<String> actions, List<String> arns) {
        if (!arns.isEmpty()) {
            role.addToPolicy(PolicyStatement.Builder.create()
                    .actions(actions)
                    .resources(arns)
                    .build());
        }
    }

    private Function function(BotFunction kind, Resources resources, LogGroup logs) {
        return Function.Builder.create(this, "Function")
                .description("Analytics chatbot: " + kind.id())
                .runtime(Runtime.JAVA_25)
                .architecture(Architecture.ARM_64)
                .handler(kind.handler())
                .code(kind.code().of(resources.configuration().code()))
                .memorySize(kind.memoryMegabytes())
                .timeout(kind.timeout())
                .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS)
                .environment(Variables.of(resources))
                .environmentEncryption(resources.key().own())
                .logGroup(logs)
                .role(role)
                .build();
    }

    public Function function() {
        return function;
    }

    /** What is called. */
    public Alias alias() {
        return alias;
    }
}
