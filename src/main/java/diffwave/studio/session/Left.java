package diffwave.studio.session;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes that earlier programs left behind and no session file holds: nobody else is offered it while this one holds it. */
public final class Left {

    private static final Logger LOG = LoggerFactory.getLogger(Left.class);

    private final List<Claim> claims;

    /**
     * @param claims at least one, oldest first
     */
    Left(List<Claim> claims) {
        this.claims = List.copyOf(claims);
    }

    /** How many takes were finished. */
    public int count() {
        return claims.stream().mapToInt(claim -> claim.folder().count()).sum();
    }

    /** Reads them, newest first; takes its time. It stays on disk until {@link #forget}. */
    public Session read() {
        List<Kept> takes = new ArrayList<>();
        Map<String, String> state = new TreeMap<>();
        for (Claim claim : claims) {
            Session session = claim.folder().read();
            takes.addAll(0, session.takes());
            state.putAll(session.state());
        }
        takes.sort(Comparator.comparing((Kept kept) -> kept.take().made()).reversed());
        return new Session(takes, state);
    }

    /** Removes it for good. */
    public void forget() {
        for (Claim claim : claims) {
            try {
                claim.delete();
            } catch (IOException e) {
                LOG.warn("the session in {} cannot be removed", claim.folder().path(), e);
            }
        }
    }

    /** Leaves it for the next start. */
    void close() {
        for (Claim claim : claims) {
            try {
                claim.close();
            } catch (IOException e) {
                LOG.warn("the session in {} cannot be given up", claim.folder().path(), e);
            }
        }
    }
}
