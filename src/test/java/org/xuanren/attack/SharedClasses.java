package org.xuanren.attack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import org.xuanren.scenario.Child;

/** The classes of a house, read and verified once for all its lives (class data sharing): each comes up with a third less work. */
final class SharedClasses {

    private SharedClasses() { }

    /** Lives once, so that it is known what is needed. @param folder for what the later ones read. @return how a JVM is told of it */
    static List<String> of(Path folder) throws IOException, InterruptedException {
        var path = String.join(File.pathSeparator, jars(folder));
        var archive = folder.resolve("classes.jsa");
        var errors = folder.resolve("errors");
        var life = Child.start(List.of("-XX:ArchiveClassesAtExit=" + archive, "-cp", path), HouseUnderLoad.class, Map.of("xuanren.data", folder.toString()), errors,
            HouseUnderLoad.FINISH);
        life.getInputStream().readAllBytes();
        if (life.waitFor() != 0) {
            throw new IOException(Files.readString(errors));
        }
        return List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable", "-cp", path); // whatever it has against the archive, it goes on without
    }

    /** It takes no classes from folders. */
    private static List<String> jars(Path folder) {
        var jars = new ArrayList<String>();
        for (var part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(part))) {
                var jar = folder.resolve("classes" + jars.size() + ".jar").toString();
                ToolProvider.findFirst("jar").orElseThrow().run(System.err, System.err, "--create", "--no-compress", "--file", jar, "-C", part, ".");
                jars.add(jar);
            } else {
                jars.add(part);
            }
        }
        return jars;
    }
}
