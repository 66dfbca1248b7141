package diffwave.dataset;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Splits by a recording's name, as Speech Commands does (Warden, arXiv 1804.03209, section 7): the SHA-1 of the file's name without
 * {@code _nohash_…}, so that a speaker's recordings stay together, and a recording stays where it is when others come and go.
 */
final class NameHash {

    /** A set of fewer is used for training as a whole: a tenth of it would be nothing. */
    private static final int FEWEST_TO_SPLIT = 10;

    private static final long MOST_PER_WORD = (1L << 27) - 1;
    private static final double VALIDATION_PERCENT = 10;
    private static final double TEST_PERCENT = 10;

    private NameHash() {}

    /**
     * @param file the file's name without its folder
     */
    static Split split(String file) {
        String speaker = file.replaceFirst("_nohash_.*$", "");
        double percent = new BigInteger(1, sha1(speaker))
                        .mod(BigInteger.valueOf(MOST_PER_WORD + 1))
                        .longValueExact()
                * (100.0 / MOST_PER_WORD);
        if (percent < VALIDATION_PERCENT) {
            return Split.VALIDATION;
        }
        return percent < VALIDATION_PERCENT + TEST_PERCENT ? Split.TEST : Split.TRAIN;
    }

    /** The members as they are split by their names; all of them for training where they are fewer than 10. */
    static List<Member> unsplitIfFew(List<Member> members) {
        return members.size() >= FEWEST_TO_SPLIT
                ? members
                : members.stream().map(member -> member.in(Split.TRAIN)).toList();
    }

    private static byte[] sha1(String text) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
