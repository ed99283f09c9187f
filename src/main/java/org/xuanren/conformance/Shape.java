package org.xuanren.conformance;

import java.util.HashSet;
import org.xuanren.conformance.Node.Kind;

/** Every node moves tokens in the one way that the arguments below assume. */
final class Shape {

    private Shape() { }

    static void check(Net net, Faults faults) {
        for (var node : net.all()) {
            if (node.kind() == Kind.XOR) {
                gateway(node, faults);
            } else if (node.kind() == Kind.AND) {
                if (node.in().size() > 1 && node.out().size() > 1) {
                    faults.add(Fault.Kind.NOT_UNDERSTOOD, "并行网关『" + node.label() + "』既汇合又分出", "请分成两个网关");
                }
            } else if (node.out().size() > 1 && node.kind() != Kind.UNKNOWN) {
                faults.add(Fault.Kind.UNBALANCED, "『" + node.label() + "』有 " + node.out().size() + " 条出线，会同时走", "请用并行网关或排他网关分支");
            }
        }
    }

    private static void gateway(Node gateway, Faults faults) {
        if (gateway.out().size() < 2) {
            if (gateway.out().stream().anyMatch(flow -> flow.condition() != null)) {
                faults.add(Fault.Kind.STUCK, "『" + gateway.label() + "』只有一条出线却带条件，条件不成立时流程停滞", "请删去条件");
            }
            return;
        }
        var defaults = gateway.out().stream().filter(Flow::byDefault).toList();
        if (defaults.size() != 1) {
            faults.add(Fault.Kind.STUCK, "『" + gateway.label() + "』没有默认出线，条件都不成立时流程停滞", "请设一条默认出线");
        }
        var seen = new HashSet<Condition>();
        for (var flow : gateway.out()) {
            if (flow.byDefault() && flow.condition() != null) {
                faults.add(Fault.Kind.NOT_UNDERSTOOD, "『" + gateway.label() + "』的默认出线带有条件", "请删去条件");
            } else if (!flow.byDefault() && flow.condition() == null) {
                faults.add(Fault.Kind.NOT_UNDERSTOOD, "『" + gateway.label() + "』到『" + flow.target().label() + "』的出线没有条件",
                    "请写明条件或设为默认出线");
            } else if (!flow.byDefault() && !seen.add(flow.condition())) {
                faults.add(Fault.Kind.DEAD, "『" + gateway.label() + "』有两条出线条件相同，后一条永远走不到", "请改正条件");
            }
        }
    }
}
