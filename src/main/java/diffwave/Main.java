package diffwave;

import diffwave.cli.Cli;
import diffwave.studio.Places;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where the program begins: with arguments it is the command line, without it is the window. */
public final class Main {

    private Main() {}

    /**
     * @param args the command line; none opens the studio
     */
    public static void main(String[] args) {
        // before any logger is made: its file lies in the person's own folder
        System.setProperty(
                "diffwave.log", Places.log(Places.ofThisComputer().home()).toString());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        if (args.length > 0) {
            System.exit(Cli.run(args));
        }
        Window.open();
    }
}
