package diffwave;

/** Where the program begins: with arguments it is the command line, without it is the window. */
public final class Main {

    private Main() {}

    /**
     * @param args the command line; none opens the studio
     */
    public static void main(String[] args) {
        System.out.println("DiffWave Studio");
    }
}
