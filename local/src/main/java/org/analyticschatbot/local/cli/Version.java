package org.analyticschatbot.local.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version in the manifest of the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"chatbot " + Objects.requireNonNullElse(version, "(not packaged)")};
    }
}
