package org.xuanren.evidence;

/**
 * A person of the roster, as known when it was frozen.
 *
 * @param id   of the cadre in the roster
 * @param post present post, as staff write it
 */
public record PersonRef(String id, String name, String post) {

    /** 王某（市民政局副局长）. */
    public String shown() {
        return post == null || post.isBlank() ? name : name + "（" + post + "）";
    }
}
