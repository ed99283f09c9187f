package org.xuanren.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.BodyMember;
import org.xuanren.evidence.Career;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.OpeningCase;
import org.xuanren.evidence.OpeningVacancy.Subject;
import org.xuanren.evidence.PersonRef;
import org.xuanren.evidence.PostSnapshot;
import org.xuanren.evidence.ScopeMember;
import org.xuanren.intake.FormContext.Option;
import org.xuanren.roster.Cadre;
import org.xuanren.roster.Organisation;
import org.xuanren.roster.Post;
import org.xuanren.roster.Roster;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/** What evidence freezes of the roster, in the words of evidence. */
@Component
class RosterFacts {

    private static final String PLENUM = "plenum";
    private static final Set<Organisation.Kind> GOVERNING = EnumSet.of(Organisation.Kind.PARTY_COMMITTEE, Organisation.Kind.GOVERNMENT);

    private final Roster roster;
    private final PostHolders holders;
    private final Clock clock;

    RosterFacts(Roster roster, PostHolders holders, Clock clock) {
        this.roster = roster;
        this.holders = holders;
        this.clock = clock;
    }

    /** With how many the roster knows to hold each; what cases have decided since is told in the case. */
    List<Option> posts() {
        var posts = roster.posts();
        var holders = roster.holders(posts.stream().map(Post::code).toList(), LocalDate.now(clock));
        return posts.stream().map(post -> new Option("%s（核定 %d 个，名册现有 %d 人）".formatted(roster.titleOf(post), post.approved(),
            holders.getOrDefault(post.code(), List.of()).size()), post.code())).toList();
    }

    Optional<Post> post(Object code) {
        return code instanceof String text ? roster.post(text) : Optional.empty();
    }

    String titleOf(Post post) {
        return roster.titleOf(post);
    }

    /** The post of a case as it stands today. */
    PostSnapshot snapshot(CaseFile file) {
        return snapshot(file, holders.decided(file.require(OpeningCase.class).post(), file.number()));
    }

    private PostSnapshot snapshot(CaseFile file, List<PersonRef> holding) {
        var code = file.require(OpeningCase.class).post();
        var post = roster.post(code).orElseThrow(() -> Refusal.of("名册中没有职位 " + code, RuleId.of("R-QUOTA-LIMIT"), "请核对名册"));
        var organisation = roster.organisation(post.organisation()).orElseThrow();
        return new PostSnapshot(code, roster.titleOf(post), organisation.code(), organisation.name(), organisation.kind().name(),
            post.level().name(), post.chief(), post.leading(), post.internal(), post.approved(), holding,
            post.partySecretary(), post.partyPost(), post.dualManaged(), post.coManagingParty(), post.legalDemand(), post.body());
    }

    /** The same, and no other case counts its holders before this transaction has ended. */
    PostSnapshot held(CaseFile file) {
        roster.hold(file.require(OpeningCase.class).post());
        return snapshot(file);
    }

    /** The same with those alone who hold it already, or whose notice was filed before; not those who are only decided on. */
    PostSnapshot heldOrNoticed(CaseFile file) {
        var code = file.require(OpeningCase.class).post();
        roster.hold(code);
        return snapshot(file, holders.noticed(code, file.number()));
    }

    /** Of the holders of a post those who hold it already, not those who are to come: nobody is removed before he has come. */
    List<PersonRef> inForce(PostSnapshot post, CaseFile file) {
        return holders.inForce(post.code(), file.number());
    }

    /** Whether there is anybody who could be removed from it. */
    boolean isHeld(Post post) {
        return !holders.inForce(post.code(), "").isEmpty();
    }

    /** How many steps one organisation stands above another; 0 if it does not. */
    int stepsAbove(String one, String other) {
        var passed = new HashSet<String>();
        var next = parent(other);
        while (next.isPresent() && passed.add(next.get())) {
            if (next.get().equals(one)) {
                return passed.size();
            }
            next = parent(next.get());
        }
        return 0;
    }

    private Optional<String> parent(String organisation) {
        return roster.organisation(organisation).map(Organisation::parent);
    }

    static Post higher(Post one, Post other) {
        return administrativeChief(one) || !other.chief() ? one : other;
    }

    /** The post that somebody holds today; of several the administrative chief post, or a chief one. */
    Optional<Post> postOf(String cadre) {
        return roster.heldBy(cadre, LocalDate.now(clock)).stream().reduce(RosterFacts::higher);
    }

    /** The name of the organisation in which somebody works, if it is another one than that; else empty. */
    String otherUnit(String cadre, String organisation) {
        return postOf(cadre).map(Post::organisation).filter(own -> !own.equals(organisation)).flatMap(roster::organisation)
            .map(Organisation::name).orElse("");
    }

    /** The administrative chief of an organisation, by roster and record, or null. @param number of the case that asks */
    Subject chiefOf(String organisation, String number) {
        return roster.postsOf(organisation).stream().filter(RosterFacts::administrativeChief)
            .flatMap(post -> holders.inForce(post.code(), number).stream()).map(PersonRef::id).map(roster::cadre).flatMap(Optional::stream)
            .map(chief -> subject(chief, leadsAbove(chief, organisation))).findFirst().orElse(null);
    }

    private boolean leadsAbove(Cadre cadre, String organisation) {
        var level = roster.organisation(organisation).orElseThrow().level();
        return roster.heldBy(cadre.id(), LocalDate.now(clock)).stream().filter(Post::leading).map(Post::organisation).map(roster::organisation)
            .flatMap(Optional::stream).anyMatch(held -> GOVERNING.contains(held.kind()) && held.level().compareTo(level) < 0);
    }

    /** The head of a section within the organisation is not its chief. */
    static boolean administrativeChief(Post post) {
        return post.chief() && post.leading() && !post.partyPost() && !post.internal();
    }

    /** Whether a body is a plenum, whose standing committee acts for it. */
    static boolean isPlenum(String body) {
        return body.endsWith(PLENUM);
    }

    /** The committee that acts for a plenum; any other body acts itself. */
    static String standingCommittee(String body) {
        return isPlenum(body) ? body.substring(0, body.length() - PLENUM.length()) + "standing-committee" : body;
    }

    /** The meeting of the department that serves a committee or Party group (部务会); the roster need not have it. */
    static String departmentMeeting(String body) {
        return body.replaceFirst("-(plenum|standing-committee|party-group)$", "") + "-department-meeting";
    }

    /** The members of a deciding body on a day, by rank. @param concern why the matter touches a member, empty if it does not */
    List<BodyMember> members(String body, LocalDate day, UnaryOperator<String> concern, String mainLeader) {
        return roster.members(body, day).stream().map(member -> new BodyMember(member.cadre(), member.name(), member.post(),
            mainLeader.equals(member.groupKey()), concern.apply(member.cadre()))).toList();
    }

    /** Cadres who have a login. */
    List<Cadre> staff() {
        return roster.cadres().stream().filter(cadre -> cadre.account() != null).toList();
    }

    /** How many members a body has on a day. */
    int members(String body, LocalDate day) {
        return roster.members(body, day).size();
    }

    List<ScopeMember> scopeOf(String organisation) {
        return roster.scopeOf(organisation, LocalDate.now(clock)).stream().map(member -> new ScopeMember(member.cadre(), member.name(), member.groupKey(),
            member.groupLabel(), member.voterLevel())).toList();
    }

    Optional<Cadre> cadre(Object id) {
        return id instanceof String text && !text.isBlank() ? roster.cadre(text) : Optional.empty();
    }

    /** Those of a list whom the roster knows, by id. */
    Map<String, Cadre> cadres(Collection<PersonRef> people) {
        return roster.cadres(people.stream().map(PersonRef::id).toList());
    }

    List<Cadre> relativesOf(String cadre) {
        return roster.relativesOf(cadre);
    }

    /** Whether somebody in the roster is called so, however it is spaced. */
    boolean knowsName(String name) {
        return roster.cadres().stream().anyMatch(cadre -> unspaced(cadre.name()).equals(unspaced(name)));
    }

    private static String unspaced(String name) {
        return name.replaceAll("[\\s\u3000]", "");
    }

    List<Option> everybody() {
        return options(roster.cadres());
    }

    /** Who can come to a post without being promoted: those of its rank who do not hold it. */
    List<Option> levelWith(PostSnapshot post) {
        var holders = post.holders().stream().map(PersonRef::id).toList();
        return options(roster.cadres().stream().filter(cadre -> !holders.contains(cadre.id()) && subject(cadre).levelWith(post)).toList());
    }

    /** 核定 3 个，现有 2 人：…. */
    static String quota(PostSnapshot post) {
        return "核定 %d 个，现有 %d 人".formatted(post.approved(), post.filled())
            + (post.holders().isEmpty() ? "" : "：" + post.holders().stream().map(PersonRef::shown).collect(Collectors.joining("、")));
    }

    List<Option> options(Collection<Cadre> cadres) {
        return choice(cadres.stream().map(RosterFacts::person).toList());
    }

    List<Option> choice(Collection<PersonRef> people) {
        return told(people).entrySet().stream().map(one -> new Option(one.getValue(), one.getKey())).toList();
    }

    /** How people of one list are written, by id: with the month of birth where two would read the same. */
    Map<String, String> told(Collection<PersonRef> people) {
        var alike = people.stream().collect(Collectors.groupingBy(PersonRef::shown, Collectors.mapping(PersonRef::id, Collectors.toSet())));
        var namesakes = roster.cadres(alike.values().stream().filter(ids -> ids.size() > 1).flatMap(Set::stream).toList());
        var told = new LinkedHashMap<String, String>();
        people.forEach(person -> told.put(person.id(), namesakes.containsKey(person.id())
            ? withBirth(person, namesakes.get(person.id()).file().birth()) : person.shown()));
        return told;
    }

    private static String withBirth(PersonRef person, YearMonth birth) {
        var words = Stream.of(person.post(), birth == null ? "" : "%d年%d月生".formatted(birth.getYear(), birth.getMonthValue()))
            .filter(word -> word != null && !word.isBlank());
        return new PersonRef(person.id(), person.name(), words.collect(Collectors.joining("，"))).shown();
    }

    /** Those of a list of ids whom the roster knows. */
    List<PersonRef> people(Collection<?> ids) {
        var asked = ids.stream().filter(String.class::isInstance).map(String.class::cast).distinct().toList();
        var known = roster.cadres(asked);
        return asked.stream().filter(known::containsKey).map(known::get).map(RosterFacts::person).toList();
    }

    static PersonRef person(Cadre cadre) {
        return new PersonRef(cadre.id(), cadre.name(), cadre.file().currentPost());
    }

    Subject subject(Cadre cadre) {
        return subject(cadre, false);
    }

    private Subject subject(Cadre cadre, boolean leadsAbove) {
        var positions = CadreSnapshots.positions(cadre);
        var today = LocalDate.now(clock);
        return new Subject(cadre.id(), cadre.name(), cadre.file().currentPost(), cadre.partyMember(), Career.rank(positions, today),
            Career.leadingRank(positions, today), leadsAbove);
    }

    /** One field of the rows that a browser sent. */
    static List<Object> column(Object rows, String field) {
        return rows instanceof List<?> list
            ? list.stream().filter(Map.class::isInstance).map(row -> (Object) ((Map<?, ?>) row).get(field)).filter(Objects::nonNull).toList()
            : List.of();
    }
}
