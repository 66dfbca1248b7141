package diffwave.job;

/** What running work tells and asks: how far it is, and whether it should stop. */
public interface Progress {

    /** Listens to nothing and is never cancelled. */
    Progress NONE = new Progress() {
        @Override
        public void report(double done, double total, String what) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * @param done units done, fractions allowed
     * @param total units in all, above 0
     * @param what what is being done now, for a person ("step 12 of 50")
     */
    void report(double done, double total, String what);

    /** Whether somebody asked to stop; running work looks at this between two evaluations of the network. */
    boolean cancelled();

    /** Ends the work with {@link Cancelled} if somebody asked for it. */
    default void check() {
        if (cancelled()) {
            throw new Cancelled();
        }
    }
}
