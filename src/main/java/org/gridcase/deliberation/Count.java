package org.gridcase.deliberation;

/**
 * Votes counted. Counts of several urns are added; in whatever order, the sum is the same.
 *
 * @param invalid ballot papers that nobody could read as one of the three
 */
public record Count(int inFavour, int against, int abstained, int invalid) {

    public static final Count NONE = new Count(0, 0, 0, 0);

    public Count {
        if (inFavour < 0 || against < 0 || abstained < 0 || invalid < 0) {
            throw new IllegalArgumentException("fewer than no votes");
        }
    }

    public Count plus(Count other) {
        return new Count(
                Math.addExact(inFavour, other.inFavour),
                Math.addExact(against, other.against),
                Math.addExact(abstained, other.abstained),
                Math.addExact(invalid, other.invalid));
    }

    /** One more vote. */
    public Count plus(Vote vote) {
        return plus(of(vote));
    }

    public static Count of(Vote vote) {
        return switch (vote) {
            case IN_FAVOUR -> new Count(1, 0, 0, 0);
            case AGAINST -> new Count(0, 1, 0, 0);
            case ABSTAINED -> new Count(0, 0, 1, 0);
        };
    }

    /** All votes given. */
    public int total() {
        return inFavour + against + abstained + invalid;
    }
}
