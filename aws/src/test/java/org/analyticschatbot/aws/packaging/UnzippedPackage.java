package org.analyticschatbot.aws.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A package as Lambda unzips it. */
record UnzippedPackage(Path zip, Path folder) {

    static UnzippedPackage of(String name, Path into) throws IOException {
        Path zip = Path.of("target", "analytics-chatbot-aws-" + name + ".zip");
        Path folder = Files.createDirectory(into.resolve(name));
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                unzip(file, entry, folder.resolve(entry.getName()));
            }
        }
        return new UnzippedPackage(zip, folder);
    }

    private static void unzip(ZipFile file, ZipEntry entry, Path to) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(to);
            return;
        }
        Files.createDirectories(to.getParent());
        try (InputStream content = file.getInputStream(entry)) {
            Files.copy(content, to);
        }
    }

    long zippedBytes() throws IOException {
        return Files.size(zip);
    }

    long unzippedBytes() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /** Names of the files in {@code lib}. */
    List<String> libraries() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("lib"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Names of all files, those within libraries too. */
    List<String> content() throws IOException {
        List<String> names = new ArrayList<>();
        for (String library : libraries()) {
            try (ZipFile jar =
                    new ZipFile(folder.resolve("lib").resolve(library).toFile())) {
                jar.stream().map(entry -> library + "!" + entry.getName()).forEach(names::add);
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.map(file -> folder.relativize(file).toString()).forEach(names::add);
        }
        return names;
    }

    /** As Lambda has it: the root, then the libraries by their names. */
    CountingLoader loader() throws IOException {
        List<URL> path = new ArrayList<>(List.of(url(folder)));
        for (String library : libraries()) {
            path.add(url(folder.resolve("lib").resolve(library)));
        }
        return new CountingLoader(path.toArray(URL[]::new));
    }

    private static URL url(Path file) throws MalformedURLException {
        return file.toUri().toURL();
    }
}
