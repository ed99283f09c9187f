package org.xuanren.intake;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.xuanren.evidence.Asked;
import org.xuanren.evidence.Choice;
import org.xuanren.evidence.Faults;
import org.xuanren.statute.Legible;

/** Turns one raw value of a submission into the type of its component, or into a fault that names field and rule. */
final class FieldReader {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,100}");
    private static final Pattern FOREIGN_DIGIT = Pattern.compile("[０-９〇一二三四五六七八九十百千]");
    private static final int LONGEST_TEXT = 4000;
    private static final int LARGEST_NUMBER = 100_000;
    /** Before it nobody here has done anything. */
    static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

    private final LocalDate today;
    private final LocalDate earliest;
    private final Faults faults;
    private int mild;

    FieldReader(LocalDate today, LocalDate earliest, Faults faults) {
        this.today = today;
        this.earliest = earliest;
        this.faults = faults;
    }

    /** Faults of values that are there all the same, a day that is still to come for example: more can be said of them. */
    int mild() {
        return mild;
    }

    /** @return the value; null if it is empty or can't be read. What is at fault is noted */
    Object read(Class<?> type, Object submitted, Asked asked, boolean optional, String label, List<FormContext.Option> options) {
        var raw = submitted instanceof String text ? Legible.seen(text) : submitted;
        var empty = isEmpty(raw);
        if (empty && type == String.class && optional) {
            return "";
        }
        if (empty) {
            faults.unless(optional, asked.rule(), "『" + label + "』未填写", "请补填后再提交");
            return null;
        }
        var value = convert(type, raw, asked, label);
        if (value != null && options != null && options.stream().noneMatch(option -> option.value().equals(value))) {
            return fault(asked, "『" + label + "』的选项不在本步骤可选范围内", "请从列表中选择");
        }
        return value;
    }

    static boolean isEmpty(Object raw) {
        return raw == null || raw instanceof String text && text.isBlank() || raw instanceof Collection<?> some && some.isEmpty();
    }

    private Object convert(Class<?> type, Object raw, Asked asked, String label) {
        if (type == String.class) {
            return text(raw, asked, label);
        }
        if (type == int.class || type == Integer.class) {
            return number(raw, asked, label);
        }
        if (type == boolean.class || type == Boolean.class) {
            return yesOrNo(raw, asked, label);
        }
        if (type == LocalDate.class) {
            return date(raw, asked, label);
        }
        if (type.isEnum() && Choice.class.isAssignableFrom(type)) {
            return Arrays.stream(type.getEnumConstants()).filter(one -> ((Enum<?>) one).name().equals(raw)).findFirst()
                .orElseGet(() -> fault(asked, "『" + label + "』的选项无效", "请从列表中选择"));
        }
        throw new IllegalStateException("no field of type " + type + " can be asked for");
    }

    private String text(Object raw, Asked asked, String label) {
        if (!(raw instanceof String)) {
            return fault(asked, "『" + label + "』应为文字", "请重新填写");
        }
        var text = ((String) raw).strip();
        var longest = asked.max() < 0 ? LONGEST_TEXT : asked.max();
        if (text.length() > longest) {
            return fault(asked, "『" + label + "』有 %d 字，超过 %d 字".formatted(text.length(), longest), "请精简，全文可作为材料上传");
        }
        var illegible = Legible.fault(text);
        if (illegible.isPresent()) {
            return fault(asked, "『" + label + "』" + illegible.get(), "请只填写文字");
        }
        return text;
    }

    private Integer number(Object raw, Asked asked, String label) {
        var text = raw instanceof Double number && number == Math.rint(number) && Double.isFinite(number)
            ? new BigDecimal(number).toPlainString() : raw.toString().strip();
        if (FOREIGN_DIGIT.matcher(text).find()) {
            return fault(asked, "『" + label + "』填为“" + shortened(text) + "”，含有全角或中文数字", "请用半角阿拉伯数字填写");
        }
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            return fault(asked, "『" + label + "』填为“" + shortened(text) + "”，不是整数", "请填写整数" + unit(asked));
        }
        var number = new BigInteger(text);
        var largest = asked.max() < 0 ? LARGEST_NUMBER : asked.max();
        if (number.signum() < 0) {
            return fault(asked, "『" + label + "』为 " + shortened(number.toString()) + "，不能为负", "请核对后重新填写");
        }
        if (number.compareTo(BigInteger.valueOf(largest)) > 0) {
            return fault(asked, "『" + label + "』为 " + shortened(number.toString()) + "，超过 " + largest, "请核对后重新填写");
        }
        return number.intValue();
    }

    private Boolean yesOrNo(Object raw, Asked asked, String label) {
        return switch (raw.toString()) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> fault(asked, "『" + label + "』应为是或否", "请重新选择");
        };
    }

    private LocalDate date(Object raw, Asked asked, String label) {
        LocalDate date;
        try {
            date = LocalDate.parse(raw.toString());
        } catch (DateTimeException e) {
            return fault(asked, "『" + label + "』填为“" + shortened(raw.toString()) + "”，不是有效日期", "请按年月日选择日期");
        }
        if (date.isBefore(EARLIEST) || date.isAfter(today.plusYears(10))) {
            return fault(asked, "『" + label + "』为 " + date + "，超出合理范围", "请核对日期");
        }
        if (!asked.before() && date.isBefore(earliest)) {
            return mild(date, asked, "『" + label + "』为 " + date + "，早于本案动议的 " + earliest, "请核对日期");
        }
        if (!asked.future() && date.isAfter(today)) {
            return mild(date, asked, "『" + label + "』为 " + date + "，晚于今天 " + today, "请填写实际发生的日期");
        }
        return date;
    }

    private <T> T mild(T value, Asked asked, String fact, String remedy) {
        mild++;
        fault(asked, fact, remedy);
        return value;
    }

    private <T> T fault(Asked asked, String fact, String remedy) {
        faults.unless(false, asked.rule(), fact, remedy);
        return null;
    }

    private static String unit(Asked asked) {
        return asked.unit().isEmpty() ? "" : "，单位：" + asked.unit();
    }

    private static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }
}
