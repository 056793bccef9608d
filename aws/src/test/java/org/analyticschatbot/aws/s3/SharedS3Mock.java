package org.analyticschatbot.aws.s3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One S3Mock for all tests of a run: it starts with the first one that asks for it, and ends after the last one. */
public final class SharedS3Mock implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == S3MockProcess.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(SharedS3Mock.class))
                .getOrComputeIfAbsent(Running.class)
                .process;
    }

    /** With its folder. */
    static final class Running implements AutoCloseable {

        private final Path folder = Files.createTempDirectory("s3mock");
        private final S3MockProcess process =
                S3MockProcess.start(Path.of(System.getProperty("s3mock.jar", "target/s3mock/s3mock.jar")), folder);

        Running() throws IOException, InterruptedException {}

        @Override
        public void close() throws IOException {
            process.close();
            for (Path file : deepestFirst()) {
                Files.delete(file);
            }
        }

        private List<Path> deepestFirst() throws IOException {
            try (Stream<Path> files = Files.walk(folder)) {
                return files.sorted(Comparator.reverseOrder()).toList();
            }
        }
    }
}
