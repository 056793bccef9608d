package org.analyticschatbot.infracdk.flow;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.analyticschatbot.infracdk.contract.Contract;
import org.analyticschatbot.infracdk.functions.DeployedFunction;
import org.analyticschatbot.infracdk.functions.Resources;
import software.amazon.awscdk.services.events.EventBus;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** The stream's pipe, the bus, and a queue with its function for each step. */
public final class RequestFlow extends Construct {

    private final RequestPipe pipe;
    private final Map<Step, QueuedFunction> steps = new EnumMap<>(Step.class);

    public RequestFlow(Construct scope, Resources resources) {
        super(scope, "Flow");
        EventBus bus = EventBus.Builder.create(this, "Bus")
                .eventBusName(resources.configuration().named(Contract.BUS))
                .build();
        this.pipe = new RequestPipe(this, resources.tables().streamArn(), bus, resources.key());
        for (Step step : Step.values()) {
            QueuedFunction queue = queue(step, resources);
            steps.put(step, queue);
            lead(bus, step, queue);
            if (step == Step.COMPLETE) {
                leadEndedQueries(resources.workgroup().name(), queue);
            }
        }
    }

    private QueuedFunction queue(Step step, Resources resources) {
        Calls calls = Calls.ofOne(resources.configuration().concurrency());
        return new QueuedFunction(this, step.function().id() + "Step", step.function(), calls, resources);
    }

    private void lead(EventBus bus, Step step, QueuedFunction to) {
        new QueueRule(this, to.kind().id() + "Due", bus.getEventBusName(), Contract.stepDue(step.name()), to);
    }

    /** Athena tells the account's default bus. */
    private void leadEndedQueries(String workgroup, QueuedFunction to) {
        new QueueRule(this, "QueryEnded", null, Contract.queryEnded(workgroup), to);
    }

    public List<DeployedFunction> functions() {
        return steps.values().stream().map(QueuedFunction::function).toList();
    }

    public Queue pipeDeadLetters() {
        return pipe.dead();
    }

    /** Of the pipe and of each step. */
    public List<Queue> deadLetters() {
        return Stream.concat(Stream.of(pipe.dead()), steps.values().stream().map(QueuedFunction::dead))
                .toList();
    }
}
