package diffwave.dataset;

/**
 * The index in a file's name by which takes are spread over FSDD's splits as they come (its indices 0 to 4 are the test): of ten takes one is
 * for validation and one for the test, until those are full; the others are to learn from. Fifty takes have the indices 0 to 49.
 */
final class TakeIndex {

    private static final int VALIDATION_OF_TEN = 4;
    private static final int TEST_OF_TEN = 9;

    private TakeIndex() {}

    /**
     * @param take from 0
     */
    static int of(int take) {
        int tens = take / 10;
        int validations = Fsdd.VALIDATION - Fsdd.TEST;
        if (take % 10 == VALIDATION_OF_TEN && tens < validations) {
            return Fsdd.TEST + tens;
        }
        if (take % 10 == TEST_OF_TEN && tens < Fsdd.TEST) {
            return tens;
        }
        int before = Math.min(validations, (take + 9 - VALIDATION_OF_TEN) / 10) + Math.min(Fsdd.TEST, tens);
        return Fsdd.VALIDATION + take - before;
    }
}
