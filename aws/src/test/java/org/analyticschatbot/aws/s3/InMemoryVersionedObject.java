package org.analyticschatbot.aws.s3;

import java.util.Optional;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.jspecify.annotations.Nullable;

/** As unforgiving about versions as S3; it can be told to be out of reach, or that somebody else is faster. */
public final class InMemoryVersionedObject implements VersionedObject {

    private @Nullable Stored stored;
    private int versions;
    private boolean isBroken;
    private @Nullable Runnable beforeReplace;

    public void breakDown() {
        isBroken = true;
    }

    /** Runs once, right before the next replacement. */
    public void beforeReplace(Runnable action) {
        beforeReplace = action;
    }

    @Override
    public Optional<Stored> readIfOther(@Nullable String known) {
        refuseIfBroken();
        return Optional.ofNullable(stored).filter(object -> !object.version().equals(known));
    }

    @Override
    public boolean replace(byte[] bytes, @Nullable String expected) {
        refuseIfBroken();
        Runnable action = beforeReplace;
        beforeReplace = null;
        if (action != null) {
            action.run();
        }
        @Nullable String current = stored == null ? null : stored.version();
        boolean isExpected = current == null ? expected == null : current.equals(expected);
        if (isExpected) {
            versions++;
            stored = new Stored(bytes.clone(), "v" + versions);
        }
        return isExpected;
    }

    private void refuseIfBroken() {
        if (isBroken) {
            throw new InfrastructureException(Kind.NOT_DONE, "Out of reach");
        }
    }
}
