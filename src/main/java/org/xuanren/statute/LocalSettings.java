package org.xuanren.statute;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Judges the local settings of one edition: stricter is taken, everything else is told in one sentence for each.
 *
 * @param figures the accepted figures by key
 * @param faults  sentences for the operator, in the order of the keys
 */
record LocalSettings(Map<String, Figure> figures, List<String> faults) {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");
    private static final RuleId AS_WRITTEN = RuleId.of("R-GEN-ORDER");

    static LocalSettings check(Edition edition, Map<String, String> settings) {
        var result = new LocalSettings(new TreeMap<>(), new ArrayList<>());
        new TreeMap<>(settings).forEach((key, text) -> result.judge(edition, key, text.strip()));
        if (result.faults.isEmpty()) {
            result.figures.values().forEach(figure -> result.judgeBound(edition, figure));
        }
        return result;
    }

    void refuseIfAny() {
        refuseIfAny(faults);
    }

    static void refuseIfAny(Collection<String> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.of(List.copyOf(faults));
        }
    }

    private void judge(Edition edition, String key, String text) {
        if (!edition.has(key)) {
            faults.add(Refusal.sentence(subject(key, text) + " 没有对应的键", AS_WRITTEN, "请核对键名或删去此项后重新启动"));
            return;
        }
        var figure = edition.figure(key);
        if (figure.value() == null) {
            fault(figure, text, "不可设定，" + edition.label() + "没有规定此项", "请删去此项后重新启动");
            return;
        }
        switch (figure.stricter()) {
            case NONE -> fault(figure, text, "不可更改，须按 " + edition.label() + "执行", "请删去此项后重新启动");
            case ONLY_TRUE -> judgeFlag(edition, figure, text);
            default -> judgeAmount(edition, figure, text);
        }
    }

    private void judgeFlag(Edition edition, Figure figure, String text) {
        if (text.equals("true") || text.equals(figure.value().toString())) {
            accept(figure, Boolean.valueOf(text));
        } else if (text.equals("false")) {
            fault(figure, text, "放宽了 " + edition.label() + "的 true", "只可从严，请改为 true 后重新启动");
        } else {
            fault(figure, text, "不是 true 或 false", "请改为 true 后重新启动");
        }
    }

    private void judgeAmount(Edition edition, Figure figure, String text) {
        var amount = figure.value() instanceof Share ? share(text) : number(text);
        if (amount == null) {
            var wanted = figure.value() instanceof Share ? "不大于 1 的分数" : " 1 到 9999 的整数";
            fault(figure, text, "不是" + wanted, "请改为" + wanted + "（如 " + figure.value() + "）后重新启动");
            return;
        }
        var order = compare(amount, figure.value());
        if (figure.stricter() == Stricter.HIGHER && order < 0) {
            laxer(edition, figure, text, "低于", "不小于");
        } else if (figure.stricter() == Stricter.LOWER && order > 0) {
            laxer(edition, figure, text, "高于", "不大于");
        } else {
            accept(figure, amount);
        }
    }

    /** Seven to fifteen days: a local minimum of twenty would leave no lawful length at all. */
    private void judgeBound(Edition edition, Figure local) {
        local.notAbove().filter(edition::isSet).ifPresent(boundKey -> {
            var bound = figures.getOrDefault(boundKey, edition.figure(boundKey)).value();
            if (compare(local.value(), bound) > 0) {
                fault(local, local.value().toString(), "大于 " + edition.label() + "的 " + boundKey + " = " + bound,
                    "请改为不大于 " + bound + " 的值后重新启动");
            }
        });
    }

    private void laxer(Edition edition, Figure figure, String text, String relation, String allowed) {
        fault(figure, text, relation + " " + edition.label() + "的 " + figure.value(),
            "只可从严，请改为" + allowed + " " + figure.value() + " 的值后重新启动");
    }

    private void fault(Figure figure, String text, String fact, String remedy) {
        faults.add(Refusal.sentence(subject(figure.key(), text) + " " + fact, figure.rule(), remedy));
    }

    private void accept(Figure figure, Object value) {
        figures.put(figure.key(), value.equals(figure.value()) ? figure : figure.with(value));
    }

    private static String subject(String key, String text) {
        return "本地设置 " + key + " = " + text;
    }

    private static int compare(Object one, Object other) {
        return one instanceof Share share ? share.compareTo((Share) other) : Integer.compare((int) one, (int) other);
    }

    private static Object number(String text) {
        return NUMBER.matcher(text).matches() ? Integer.valueOf(text) : null;
    }

    private static Object share(String text) {
        try {
            return Share.parse(text);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
