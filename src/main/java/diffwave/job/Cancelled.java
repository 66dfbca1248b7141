package diffwave.job;

/** Thrown by work that stopped because it was asked to; a job that ends with it is cancelled, not failed. */
public final class Cancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Cancelled() {
        super("cancelled", null, false, false);
    }
}
