package diffwave.ui;

import java.lang.management.ManagementFactory;
import javafx.scene.Node;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What is alive after a collection of all garbage.
 *
 * @param nodes of any scene or of none
 * @param listeners and bindings of properties, and what our code hands over to be called
 * @param bytes of everything
 */
record Living(long nodes, long listeners, long bytes) {

    /** Collects, and counts. */
    static Living now() {
        long nodes = 0;
        long listeners = 0;
        long bytes = 0;
        String[] lines = histogram().split("\n");
        for (String line : lines) { // "  12:   345   6789  javafx.scene.control.Label (javafx.controls@26)"
            String[] cells = line.strip().split("\\s+");
            if (cells.length >= 4 && cells[0].matches("\\d+:")) {
                String name = cells[3];
                long count = Long.parseLong(cells[1]);
                nodes += isNode(name) ? count : 0;
                listeners += isListener(name) ? count : 0;
                bytes += Long.parseLong(cells[2]);
            }
        }
        return new Living(nodes, listeners, bytes);
    }

    private static String histogram() {
        try {
            return (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
        } catch (JMException unknown) {
            throw new AssertionError(unknown);
        }
    }

    private static boolean isNode(String name) {
        if (!name.matches("(javafx|com\\.sun\\.javafx|diffwave|org\\.kordamp|org\\.controlsfx)\\..*")
                || name.contains("$$Lambda")) {
            return false;
        }
        try {
            return Node.class.isAssignableFrom(Class.forName(name, false, Living.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError hidden) {
            return false;
        }
    }

    private static boolean isListener(String name) {
        return name.startsWith("com.sun.javafx.binding.")
                || name.startsWith("javafx.beans.")
                || name.startsWith("diffwave.ui.") && name.contains("$$Lambda");
    }

    @Override
    public String toString() {
        return "%,d nodes, %,d listeners, %,d kB".formatted(nodes, listeners, bytes / 1000);
    }
}
