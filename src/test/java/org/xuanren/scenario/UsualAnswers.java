package org.xuanren.scenario;

import static java.util.Map.entry;
import static java.util.Map.ofEntries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.xuanren.statute.Step;

/** What staff fill in when everything goes as it should: a lawful case, given what each form offers. */
public class UsualAnswers {

    /** What the candidates' meeting says of somebody who is to be inspected. */
    static final Map<String, Object> CHOSEN = Map.of("chosen", true, "byRecommendation", "两种方式得票均居前列", "byNeeds", "熟悉民政业务，补强班子结构",
        "surveyDue", 45, "surveyed", 40, "supporting", 36, "bars", List.of(), "postNeed", "");
    static final Map<String, Object> NOT_CHOSEN = Map.of("chosen", false, "bars", List.of());

    /** Who usually takes a step. */
    public static String actor(Step step) {
        return switch (step.group()) {
            case ORGANIZATION_DEPARTMENT -> step == Step.RECOMMENDATION_ANALYSIS ? "chen" : "zhang"; // who counts does not conclude
            case DISCIPLINE_COMMISSION -> "wu";
            case UNITED_FRONT_DEPARTMENT -> "zhao";
            case PARTY_COMMITTEE -> "qian";
            case INSPECTION_TEAM -> "zhou";
            case CO_MANAGING_PARTY -> "feng";
            case SUPERIOR_ORGANIZATION -> "han";
            case CADRE_SUPERVISION -> "yang";
            case ARCHIVIST -> "zhu";
            case MODELER -> "qin";
            case ADMINISTRATOR -> "admin";
            case SECURITY_ADMINISTRATOR -> "lv";
            case AUDIT_ADMINISTRATOR -> "shi";
        };
    }

    /** @param offered what the form shows: prepared rows, options, frozen facts */
    public Map<String, Object> of(Step step, Map<String, Object> offered, LocalDate today) {
        var day = today.toString();
        return new HashMap<>(switch (step) {
            case OPENING_CASE, REPORT_REGISTRATION -> throw new IllegalArgumentException(step + " starts a process");
            case OPENING_VACANCY -> ofEntries(entry("ground", "AGE"), entry("occasion", Boolean.TRUE.equals(offered.get("occasionAsked")) ? "SINGLE" : ""), entry("leaving", List.of()),
                entry("partySecretary", Boolean.TRUE.equals(offered.get("secretaryPost")) ? "NONE" : ""), entry("analysis", "班子缺少熟悉基层社会治理的成员，需补充一名副局长。"),
                entry("workPlan", "经民主推荐、考察、讨论决定和公示后任职。"), entry("integrityCheck", "已核查个人有关事项，未发现问题。"),
                entry("reportedTo", "市委书记"), entry("reportedOn", day),
                entry("recommendation", Boolean.TRUE.equals(offered.get("recommendationOptional")) ? "HELD" : ""),
                entry("publicity", Boolean.TRUE.equals(offered.get("publicityOptional")) ? "HELD" : ""),
                entry("person", Boolean.TRUE.equals(offered.get("personAsked")) ? option(offered, "personOptions", 0) : ""));
            case OPENING_NOMINATION -> Map.of("calledOn", day, "heldOn", day, "present", offered.get("due"), "issued", offered.get("due"),
                "returned", offered.get("due"), "valid", offered.get("due"), "nominees", List.of(
                    Map.of("person", named(offered, "nomineesPersonOptions", "冷雨生"), "votes", 9),
                    Map.of("person", named(offered, "nomineesPersonOptions", "温如玉"), "votes", 4)));
            case RECOMMENDATION_PLAN -> ofEntries(entry("persons", listed(offered)), entry("ballotForm", "FOR_POST"),
                entry("firstWay", "MEETING"), entry("orderReason", "个别提拔任职，先集中说明条件和要求"), entry("presides", "OWN"), entry("plannedOn", day));
            case RECOMMENDATION_MEETING -> ofEntries(entry("heldOn", day), entry("present", offered.get("due")),
                entry("acts", List.of("ANNOUNCED", "LISTED", "FILLED")), entry("issued", offered.get("due")),
                entry("returned", offered.get("due")), entry("valid", offered.get("due")), entry("tallies", rows(offered, "tallies", row -> Map.of("votes", 1))));
            case RECOMMENDATION_TALKS -> ofEntries(entry("from", day), entry("to", day),
                entry("talks", rows(offered, "talks", row -> Map.of("talked", row.get("due")))),
                entry("tallies", rows(offered, "tallies", row -> Map.of("votes", 1))));
            case RECOMMENDATION_PERSONAL -> Map.of("anyPersonal", false);
            case RECOMMENDATION_ANALYSIS -> ofEntries(entry("analysis", "会议推荐与谈话推荐结果总体一致，前列人选集中。"),
                entry("differences", "个别人选在谈话中票数略低，系分管工作接触面较小所致。"), entry("reportedTo", "市委"), entry("reportedOn", day));
            case CANDIDATES_DECISION -> ofEntries(entry("body", "PARTY_COMMITTEE"), entry("heldOn", day), entry("chair", "市委书记"),
                entry("present", 9), entry("attendees", "常委会组成人员九人"), entry("outcome", "DETERMINED"),
                entry("rows", chosen(offered)));
            case ELIGIBILITY_SHEET -> ofEntries(entry("fileCheckedOn", day), entry("fileCheckedBy", "陈思远"), entry("health", "FIT"),
                entry("kin", "NONE"), entry("grewUp", "外地"), entry("exception", Boolean.TRUE.equals(offered.get("exceptionAsked")) ? "NONE" : ""), entry("conclusion", "PROPOSED"));
            case ELIGIBILITY_APPROVAL -> ofEntries(entry("reportNumber", "云组请〔2026〕1 号"), entry("reportedOn", day),
                entry("replyNumber", "省组复〔2026〕1 号"), entry("repliedOn", day), entry("reply", "CONSENT"));
            case DISCIPLINE_REQUEST -> Map.of("letterNumber", "云组函〔2026〕1 号", "sentOn", day);
            case DISCIPLINE_OPINION -> ofEntries(entry("receivedOn", day), entry("repliedOn", day), entry("replyNumber", "云纪函〔2026〕1 号"),
                entry("opinion", "NO_OBJECTION"), entry("text", "未发现影响任用的问题。"), entry("signer", "吴正言"));
            case INSPECTION_PLAN -> ofEntries(entry("approvedBy", "市委组织部部长"), entry("approvedOn", day),
                entry("duties", "分管社会救助和基层治理，须熟悉基层、能抓落实。"),
                entry("members", List.of(member(offered, "周明察", true), member(offered, "郑实", false))),
                entry("headExperience", "从事干部工作十二年"), entry("consultedLeader", "市民政局局长"), entry("consultedOn", day),
                entry("from", day), entry("to", day));
            case INSPECTION_NOTICE -> ofEntries(entry("publishedOn", day), entry("way", "单位公告栏和内网"), entry("scope", "市民政局机关及下属单位"),
                entry("contents", List.of("CANDIDATE", "TASK", "DATES", "TEAM", "CONTACT")), entry("telephone", "0800-12380"));
            case INSPECTION_APPRAISAL -> ofEntries(entry("heldOn", day), entry("due", 40), entry("present", 38), entry("issued", 38),
                entry("returned", 38), entry("valid", 38), entry("excellent", 30), entry("competent", 6), entry("basically", 2),
                entry("incompetent", 0), entry("abstained", 0));
            case INSPECTION_SURVEY -> ofEntries(entry("heldOn", day), entry("scope", "服务对象和下属单位"), entry("asked", 50), entry("answered", 48),
                entry("satisfied", 40), entry("mostly", 6), entry("dissatisfied", 1), entry("unknown", 1));
            case INSPECTION_RESULTS -> Map.of("doneOn", day, "analysis", "三年来救助对象核查率由六成升至全覆盖。", "sources", "年度考核和审计报告");
            case INSPECTION_TALKS -> ofEntries(entry("from", day), entry("to", day), entry("groups", rows(offered, "groups", row -> Map.of("talked", 3))),
                entry("others", 2), entry("candidateOn", day), entry("mainPoints", "普遍反映作风扎实，敢于负责。"));
            case INSPECTION_PREVIOUS_UNIT -> ofEntries(entry("unit", "原任职单位"), entry("visitedOn", day), entry("talked", 6),
                entry("returned", 20), entry("excellent", 15), entry("competent", 4), entry("basically", 1), entry("incompetent", 0),
                entry("abstained", 0), entry("mainPoints", "在原单位表现良好。"));
            case INSPECTION_MATERIAL -> ofEntries(entry("virtue", "政治立场坚定，顾全大局。"), entry("ability", "组织协调能力强。"),
                entry("diligence", "勤勉尽责。"), entry("results", "社会救助工作成效明显。"), entry("integrity", "廉洁自律，群众认可。"),
                entry("strengths", "熟悉基层工作。"), entry("shortcomings", "对信息化工作研究不够深入。"),
                entry("focus", rows(offered, "focus", row -> Map.of("finding", "表现良好，未发现问题。"))), entry("originalNotes", offered.get("talked")),
                entry("exchangedWith", "市民政局局长"), entry("exchangedOn", day), entry("writtenOn", day),
                entry("signatures", rows(offered, "signatures", row -> Map.of("signed", true, "on", day))));
            case INSPECTION_REPORT -> ofEntries(entry("heardOn", day), entry("chair", "市委组织部部长"), entry("attended", 5),
                entry("views", rows(offered, "views", row -> Map.of("stance", "NO_OBJECTION", "signer", "负责人", "on", day, "text", "无不同意见"))),
                entry("musts", rows(offered, "musts", row -> Map.of("outcome", "CLEAR", "on", day, "text", "已核"))),
                entry("conclusion", "未发现影响使用的问题。"), entry("secretary", "党组书记"), entry("disciplineHead", "纪检组长"), entry("concludedOn", day),
                entry("auditDue", false), entry("daily", rows(offered, "daily", row -> Map.of("text", "结果良好"))), entry("circles", "未见异常"),
                entry("proposal", "PROPOSE"));
            case FIRST_DELIBERATION_VIEWS -> Map.of("consulted", consulted(day));
            case DELIBERATION_LEADERS -> ofEntries(entry("basis", "职位属政府部门，在党委、政府有关领导成员中酝酿"), entry("consulted", consulted(day)),
                entry("outcome", "PROPOSE"), entry("proposals", first(offered, "proposals",
                    Map.of("proposed", true, "reason", "综合考察情况最为合适"), Map.of("proposed", false, "reason", ""))));
            case DELIBERATION_UNITED_FRONT -> Map.of("opinions", rows(offered, "opinions", row ->
                Map.of("person", "负责人", "on", day, "view", "AGREE", "text", "同意")));
            case DELIBERATION_CO_REQUEST -> Map.of("letterNumber", "云组函〔2026〕9 号", "sentOn", day, "receivedOn", day, "receipt", "机要交换回执 12 号");
            case DELIBERATION_CO_REPLY -> Map.of("answer", "AGREE", "repliedOn", day, "replyNumber", "省税党函〔2026〕3 号", "signer", "冯协");
            case DELIBERATION_SETTLEMENT -> Map.of("result", "PRINCIPAL_SIDE", "rulingNumber", "省组裁〔2026〕1 号", "settledOn", day);
            case DECISION_AGENDA -> ofEntries(entry("body", offered.get("body")), entry("plannedOn", day),
                entry("chair", option(offered, "chairOptions", 0)), entry("recorder", named(offered, "recorderOptions", "孙立言")),
                entry("bars", rows(offered, "bars", row -> Map.of("given", "false", "basis", "已核查"))), entry("toReport", "false"),
                entry("nominatedOn", offered.get("body").equals("PLENUM") ? day : ""));
            case DECISION_MEETING -> ofEntries(entry("heldOn", day), entry("place", "市委常委会议室"),
                entry("members", rows(offered, "members", row -> row.get("concern").equals("") ? Map.of("presence", "PRESENT")
                    : Map.of("presence", "RECUSED", "reason", "按规定回避"))),
                entry("presenter", "魏长河"), entry("presenterRole", "ORGANIZATION_HEAD"), entry("discussion", "到会成员逐一发表意见，均同意。"),
                entry("lastSpeaker", mainLeader(offered)), entry("scrutineers", options(offered, "scrutineersOptions").subList(1, 3)),
                entry("items", items(offered)));
            case PUBLICITY_NOTICE -> ofEntries(entry("publishedOn", day), entry("days", offered.get("days")), entry("scope", "PUBLIC"),
                entry("medium", "云川日报和市政府网站"), entry("contents", options(offered, "contentsOptions")), entry("contact", "12380 电话、来信、来访"),
                entry("atFormerUnit", "".equals(offered.getOrDefault("formerUnit", "")) ? "" : "同日在原单位公告栏张贴"));
            case PUBLICITY_CONCLUSION -> Map.of("summary", "公示期间情况正常。", "proposal", "APPOINT");
            case PUBLICITY_ANSWER -> Map.of("heldOn", day, "answer", "APPOINT", "reason", "反映问题不影响任用");
            case APPOINTMENT_TALK -> Map.of("talkedOn", day, "by", "魏长河", "merits", "作风扎实，成绩突出。", "faults", "信息化研究不够。",
                "demands", "尽快熟悉分管工作。");
            case APPOINTMENT_NOTICE -> "COMMITTEE".equals(offered.get("authority"))
                ? Map.of("noticeNumber", "云任〔2026〕8 号", "authority", "COMMITTEE", "probation", Boolean.TRUE.equals(offered.get("probationAsked")) ? "ONE_YEAR" : "")
                : Map.of("noticeNumber", "云任〔2026〕8 号", "authority", "ELECTED", "actedOn", day, "probation", "NONE");
            case ARCHIVE_LIST -> Map.of("filedOn", day, "volume", "2026-干-008", "handedOverOn", day, "receipt", "移-008");
            case REPORT_CLASSIFICATION -> Map.of("concrete", "true", "serious", "true", "checkable", "true", "reason", "反映具体事项，可查证");
            case REPORT_VERIFICATION_RESULT -> Map.of("investigators", "吴正言等二人", "from", day, "to", day, "result", "NOT_TRUE", "text", "经查不属实");
            case REPORT_CONCLUSION -> Map.of("concludedOn", day, "conclusion", "不影响任用", "bearsOnAppointment", "false", "repliedOn", day);
        });
    }

    /** The list that is handed out: the section heads of the bureau, or whoever there is. */
    private static List<String> listed(Map<String, Object> offered) {
        var known = List.of("林致远", "何雅琴", "唐远山", "方民生", "许新宇");
        var listed = ((List<?>) offered.get("personsOptions")).stream().map(one -> (Map<?, ?>) one)
            .filter(one -> known.stream().anyMatch(name -> one.get("label").toString().startsWith(name)))
            .map(one -> (String) one.get("value")).toList();
        return listed.isEmpty() ? options(offered, "personsOptions").stream().limit(5).toList() : listed;
    }

    private static List<Map<String, Object>> chosen(Map<String, Object> offered) {
        var rows = rows(offered, "rows", row -> Map.of());
        var known = List.of("林致远", "唐远山", "冷雨生", "温如玉");
        for (int i = 0; i < rows.size(); i++) {
            var name = rows.get(i).get("name").toString();
            var usual = rows.size() == 1 || known.stream().anyMatch(name::startsWith);
            rows.get(i).putAll(usual ? CHOSEN : NOT_CHOSEN);
        }
        return rows;
    }

    private static List<Map<String, Object>> consulted(String day) {
        return List.of(consulted("PARTY_COMMITTEE", "陆承远", day), consulted("GOVERNMENT", "顾廷舟", day),
            consulted("SUPERIOR_LEADER", "贺兰亭", day));
    }

    private static Map<String, Object> consulted(String body, String leader, String day) {
        return Map.of("body", body, "leader", leader, "on", day, "view", "AGREE", "text", "同意");
    }

    /** The first row in one way, all others in another. */
    static List<Map<String, Object>> first(Map<String, Object> offered, String list, Map<String, Object> usual, Map<String, Object> others) {
        var rows = rows(offered, list, row -> others);
        rows.stream().findFirst().ifPresent(row -> row.putAll(usual));
        return rows;
    }

    /** The id of somebody whom a list offers. */
    static String named(Map<String, Object> offered, String key, String name) {
        return ((List<?>) offered.get(key)).stream().map(one -> (Map<?, ?>) one)
            .filter(one -> one.get("label").toString().startsWith(name)).map(one -> (String) one.get("value")).findFirst().orElseThrow();
    }

    /** Somebody of the roster as a member of the inspection team. */
    static Map<String, Object> member(Map<String, Object> offered, String name, boolean head) {
        return Map.of("person", named(offered, "membersPersonOptions", name), "head", head);
    }

    private static String mainLeader(Map<String, Object> offered) {
        return rows(offered, "members", row -> Map.of()).stream().filter(row -> Boolean.TRUE.equals(row.get("mainLeader")))
            .map(row -> (String) row.get("key")).findFirst().orElseThrow();
    }

    /** Everybody who is there votes for the first person, and for nobody else. */
    static List<Map<String, Object>> items(Map<String, Object> offered) {
        var there = (int) rows(offered, "members", row -> Map.of()).stream().filter(row -> row.get("concern").equals("")).count();
        var rows = rows(offered, "items", row -> Map.of());
        for (int i = 0; i < rows.size(); i++) {
            var yes = i == 0 ? there : 0;
            rows.get(i).putAll(ofEntries(entry("singly", "true"), entry("nomination", "组织部提名"), entry("recommendation", "推荐居前"),
                entry("inspection", "考察良好"), entry("reasons", "工作需要"), entry("agree", yes), entry("disagree", there - yes),
                entry("defer", 0), entry("way", "SECRET_BALLOT"), entry("issued", there), entry("returned", there), entry("valid", there),
                entry("yes", yes), entry("no", there - yes), entry("abstain", 0), entry("outcome", "VOTED")));
        }
        return rows;
    }

    /** The prepared rows of a list, each with what is asked of it. */
    static List<Map<String, Object>> rows(Map<String, Object> offered, String list, Function<Map<String, Object>, Map<String, Object>> asked) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var one : (List<?>) offered.getOrDefault(list, List.of())) {
            @SuppressWarnings("unchecked") // offered as JSON objects
            var row = new LinkedHashMap<>((Map<String, Object>) one);
            row.putAll(asked.apply(row));
            rows.add(row);
        }
        return rows;
    }

    static List<String> options(Map<String, Object> offered, String key) {
        return ((List<?>) offered.get(key)).stream().map(one -> (String) ((Map<?, ?>) one).get("value")).toList();
    }

    static String option(Map<String, Object> offered, String key, int place) {
        return options(offered, key).get(place);
    }
}
