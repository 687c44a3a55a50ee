package org.gridcase.organisation;

/**
 * A post somebody may act for today.
 *
 * @param actingFor staff id of the absent colleague whose deputy one is (AB岗), null for one's own
 *     post
 */
public record Holding(Post post, String unit, String actingFor) {

    public static Holding own(Post post, String unit) {
        return new Holding(post, unit, null);
    }

    /** The name under which work is offered to this post, for example {@code grid-worker@HQ01}. */
    public String audience() {
        return post.code() + "@" + unit;
    }

    public boolean deputy() {
        return actingFor != null;
    }
}
