package org.analyticschatbot.infracdk.functions;

import java.nio.file.Path;
import org.analyticschatbot.infracdk.configuration.CodeAssets;
import software.amazon.awscdk.services.lambda.Code;

/** In which package a function's code is: somebody waits while the slim one starts. */
enum CodePackage {
    ACKNOWLEDGE,
    WORK;

    Code of(CodeAssets assets) {
        Path path = switch (this) {
            case ACKNOWLEDGE -> assets.acknowledge();
            case WORK -> assets.work();
        };
        return Code.fromAsset(path.toString());
    }
}
