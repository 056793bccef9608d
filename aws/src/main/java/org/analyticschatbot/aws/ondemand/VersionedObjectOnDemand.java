package org.analyticschatbot.aws.ondemand;

import java.util.Optional;
import java.util.function.Supplier;
import org.analyticschatbot.aws.s3.VersionedObject;
import org.jspecify.annotations.Nullable;

/** An object whose store is connected with the first look at it. */
public record VersionedObjectOnDemand(Supplier<VersionedObject> object) implements VersionedObject {

    @Override
    public Optional<Stored> readIfOther(@Nullable String known) {
        return object.get().readIfOther(known);
    }

    @Override
    public boolean replace(byte[] bytes, @Nullable String expected) {
        return object.get().replace(bytes, expected);
    }
}
