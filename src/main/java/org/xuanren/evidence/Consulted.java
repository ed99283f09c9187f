package org.xuanren.evidence;

import java.time.LocalDate;

/** One leader who was consulted for his body. */
public record Consulted(
        @Asked(label = "机构", rule = "R-DLB-LEADERS") LeadersOf body,
        @Asked(label = "领导成员", rule = "R-DLB-LEADERS", max = 50) String leader,
        @Asked(label = "酝酿日期", rule = "R-DLB-LEADERS") LocalDate on,
        @Asked(label = "意见", rule = "R-DLB-LEADERS") View view,
        @Asked(label = "意见内容", rule = "R-DLB-LEADERS", optional = true, max = 500) String text) {

    public Consulted {
        if (view != null && view != View.AGREE) {
            Faults.under("R-DLB-LEADERS").unless(!text.isBlank(), leader + view.label() + "，未写明意见内容", "请写明其意见").refuseIfAny();
        }
    }

    /** Whose leaders are consulted. */
    public enum LeadersOf implements Choice {
        PARTY_COMMITTEE("党委"), CONGRESS("人大常委会"), GOVERNMENT("政府"), CPPCC("政协"), SUPERIOR_LEADER("上级分管领导");

        private final String label;

        LeadersOf(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
