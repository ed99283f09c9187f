package org.xuanren.evidence;

import java.time.LocalDate;

/** A report that reached the office while a case was made public. */
public record ReportRegistration(
        @Asked(label = "选任案", rule = "R-SUP-CHANNELS") String caseNumber,
        @Asked(label = "举报渠道", rule = "R-SUP-CHANNELS") Channel channel,
        @Asked(label = "收到日期", rule = "R-SUP-CHANNELS") LocalDate receivedOn,
        @Asked(label = "署名情况", rule = "R-PUB-REPLY") Named named,
        @Asked(label = "反映内容摘要", rule = "R-PUB-VERIFY", max = 2000) String subject) implements Evidence {

    /** Those that some edition names; what comes another way is registered all the same (R-SUP-CHANNELS). */
    public enum Channel implements Choice {
        PHONE_12380("12380 电话"), EMAIL("电子邮件"), LETTER("来信"), BOX("举报箱"), RECEPTION_DAY("领导接待日"),
        VISIT("来访"), WEB("12380 网站"), TEXT_MESSAGE("12380 短信"), OTHER("其他途径");

        private final String label;

        Channel(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public enum Named implements Choice {
        BY_NAME("署名或当面"), ANONYMOUS("匿名");

        private final String label;

        Named(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
