import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * How long methods and files are. The body of a method is the lines between its braces; constructors count, methods
 * without a body do not. Reads every {@code src/main/java} below the folder given.
 */
public final class MethodLengths {

    private record Method(String name, int lines) {}

    private MethodLengths() {}

    public static void main(String[] arguments) throws IOException {
        List<Path> files = sources(Path.of(arguments.length > 0 ? arguments[0] : "."));
        List<Method> methods = methods(files);
        methods.sort(Comparator.comparingInt(Method::lines));
        List<Integer> lengths = methods.stream().map(Method::lines).toList();
        List<Integer> fileLengths = files.stream().map(MethodLengths::lines).sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%d methods: median %d, p90 %d, longest %d lines%n%d files: median %d, p90 %d, longest %d lines%n",
                methods.size(),
                percentile(lengths, 50),
                percentile(lengths, 90),
                lengths.getLast(),
                files.size(),
                percentile(fileLengths, 50),
                percentile(fileLengths, 90),
                fileLengths.getLast());
        methods.reversed().stream().limit(8).forEach(method -> System.out.println(method.lines() + " " + method.name()));
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> path.toString().contains("src/main/java"))
                    .filter(path -> !path.endsWith("package-info.java"))
                    .toList();
        }
    }

    private static List<Method> methods(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Method> methods = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Bodies(unit, positions, methods), null);
            }
        }
        return methods;
    }

    private static final class Bodies extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Method> methods;

        Bodies(CompilationUnitTree unit, SourcePositions positions, List<Method> methods) {
            this.unit = unit;
            this.positions = positions;
            this.methods = methods;
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            if (method.getBody() != null) {
                LineMap lines = unit.getLineMap();
                long first = lines.getLineNumber(positions.getStartPosition(unit, method.getBody()));
                long last = lines.getLineNumber(positions.getEndPosition(unit, method.getBody()));
                methods.add(new Method(
                        unit.getSourceFile().getName() + " " + method.getName(), (int) Math.max(0, last - first - 1)));
            }
            return super.visitMethod(method, unused);
        }
    }

    private static int lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return (int) lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int percentile(List<Integer> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
