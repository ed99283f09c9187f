package org.xuanren.evidence;

import java.util.List;

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

    /** The name of somebody in a frozen list; his id if he is not in it. */
    static String nameIn(List<PersonRef> people, String id) {
        return people.stream().filter(one -> one.id().equals(id)).map(PersonRef::name).findFirst().orElse(id);
    }
}
