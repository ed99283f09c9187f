package org.xuanren.rule;

import java.util.Set;

/** What rules derive from the kind of an organisation, as the roster names it. */
final class OrganisationKinds {

    private static final Set<String> ASKS_PARTIES = Set.of("CONGRESS", "GOVERNMENT", "CPPCC");
    private static final Set<String> LOCAL_TEAMS = Set.of("PARTY_COMMITTEE", "CONGRESS", "GOVERNMENT", "CPPCC");

    private static final Set<String> RULED_AT_HOME = Set.of("PARTY_COMMITTEE", "GOVERNMENT");
    private static final Set<String> USUALLY_NOT_AT_HOME = Set.of("DISCIPLINE_COMMISSION", "COURT", "PROCURATORATE");

    private static final Set<String> DEPARTMENTS = Set.of("PARTY_DEPARTMENT", "GOVERNMENT_DEPARTMENT");
    private static final Set<String> BY_REFERENCE = Set.of("MASS_ORGANISATION", "INSTITUTION");

    private OrganisationKinds() { }

    /** A department of a Party committee or government. */
    static boolean department(String kind) {
        return DEPARTMENTS.contains(kind);
    }

    /** Whose internal organs are led on probation first. */
    static boolean triesOutInternalLeaders(String kind) {
        return !BY_REFERENCE.contains(kind);
    }

    /** Congress standing committee, government, CPPCC. */
    static boolean asksParties(String kind) {
        return ASKS_PARTIES.contains(kind);
    }

    /** The leading team of a place, not of a department. */
    static boolean localTeam(String kind) {
        return LOCAL_TEAMS.contains(kind);
    }

    /** Whose chief never comes from the place itself. */
    static boolean ruledAtHome(String kind) {
        return RULED_AT_HOME.contains(kind);
    }

    /** Whose chief as a rule does not come from the place itself. */
    static boolean usuallyNotAtHome(String kind) {
        return USUALLY_NOT_AT_HOME.contains(kind);
    }
}
