package org.xuanren.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The post of a case as it stood on the day on which a step was done (核定职数 and what rules need of it).
 *
 * @param organisationKind name of the roster's kind of organisation
 * @param level            name of the level: PROVINCE, CITY (厅局), COUNTY (县处), TOWNSHIP (乡科)
 * @param chief            whether it is the chief post of its organisation (正职)
 * @param leading          leading or non-leading post
 * @param internal         head of an internal organ of a department
 * @param approved         approved number of such posts (核定职数)
 * @param holders          who held it: by the roster, and by what was decided in other cases since
 * @param partySecretary   secretary of the Party committee or group of a government department
 * @param partyPost        post in a Party body
 * @param dualManaged      managed by a department and a locality together
 * @param coManagingParty  the assisting side; empty if not dual-managed
 * @param legalDemand      qualification that a law demands; empty if none
 * @param body             code of the body that decides
 */
public record PostSnapshot(String code, String title, String organisation, String organisationName, String organisationKind,
        String level, boolean chief, boolean leading, boolean internal, int approved, List<PersonRef> holders, boolean partySecretary,
        boolean partyPost, boolean dualManaged, String coManagingParty, String legalDemand, String body) {

    private static final Set<String> ELECTED = Set.of("GOVERNMENT", "CONGRESS", "CPPCC", "COURT", "PROCURATORATE");

    public PostSnapshot {
        holders = List.copyOf(holders);
    }

    public Rank rank() {
        return Rank.of(level, chief);
    }

    /** Whether its holder heads the organisation (正职领导成员): not a section of it, and not by a rank alone. */
    public boolean heads() {
        return chief && leading && !internal;
    }

    /** Whether its holder is the administrative chief of the organisation: not the separate secretary, not the head of a section. */
    public boolean administrativeChief() {
        return heads() && !partyPost;
    }

    /** Whether an election, or the congress or CPPCC, fills it and not the committee: a leading post of those that they elect. */
    public boolean elected() {
        return leading && !internal && !partyPost && ELECTED.contains(organisationKind);
    }

    /** Number of holders. */
    public int filled() {
        return holders.size();
    }

    /** How many hold it when some have left and one has come: who holds it already takes no second place. @param comes id; empty if not known yet */
    public int after(Collection<String> leaving, String comes) {
        return (int) Stream.concat(staying(leaving).stream().map(PersonRef::id), Stream.of(comes)).distinct().count();
    }

    /** Those who hold it still when some have left. @param leaving ids in the roster */
    public List<PersonRef> staying(Collection<String> leaving) {
        return holders.stream().filter(holder -> !leaving.contains(holder.id())).toList();
    }
}
