package org.xuanren.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.xuanren.statute.StatutoryProcess;

/**
 * Proves the diagrams of statutory processes. Files are looked at together, as they are deployed together: a diagram, the
 * diagram that it calls, and the forms of its tasks.
 */
public final class Conformance {

    private static final List<String> ENDINGS = List.of("bpmn", "bpmn20.xml", ".form");

    private Conformance() { }

    /** @param files names and contents of everything that is deployed together */
    public static Proof check(Map<String, byte[]> files) {
        return check(files, Map.of());
    }

    /**
     * What a deployment does not bring and leaves as it is: forms of the steps of its diagrams, and the diagram that they call.
     *
     * @param present the files of the deployment in which a process is in force; empty if it is nowhere
     */
    public static Map<String, byte[]> lackedBy(Map<String, byte[]> files, Function<StatutoryProcess, Map<String, byte[]>> present) {
        return InForce.lackedBy(files, present);
    }

    /** The diagrams and forms that are delivered with the program. */
    public static Map<String, byte[]> delivered() {
        return Delivered.everything();
    }

    /**
     * The proof, and of what is proven also that it is used and that the engine can read it: what is checked before a deployment and in it.
     */
    public static Proof deployable(Map<String, byte[]> files) {
        var proof = check(files);
        if (proof.holds()) {
            proof = unused(files);
        }
        if (!proof.holds()) {
            return proof;
        }
        var faults = new ArrayList<Fault>();
        files.forEach((name, content) -> {
            if (isDiagram(name)) {
                var own = new Faults(name);
                Schema.check(content, line -> own.add(Fault.Kind.UNREADABLE, "第 " + line + " 行不合 BPMN 2.0 的格式（元素的位置、次序或属性）",
                    "请用建模工具重新保存"));
                faults.addAll(own.all());
            }
        });
        return new Proof(faults);
    }

    /** The tasks of statutory processes that lie with an office (处室), which has to be there when they are deployed. */
    public static List<OfficeTask> officeTasks(Map<String, byte[]> files) {
        return OfficeTask.in(files);
    }

    /** @param present whether the engine has a group of that id */
    static Proof staffed(Map<String, byte[]> files, Predicate<String> present) {
        return new Proof(officeTasks(files).stream().filter(task -> !present.test(task.group())).map(OfficeTask::nobodys).toList());
    }

    /** @param present forms and diagrams that may be taken for granted where the files bring none of that id */
    public static Proof check(Map<String, byte[]> files, Map<String, byte[]> present) {
        var faults = new ArrayList<Fault>();
        var forms = Forms.of(files, present);
        var definedIn = new LinkedHashMap<StatutoryProcess, String>();
        files.forEach((name, content) -> {
            var own = new Faults(name);
            var lower = name.toLowerCase(Locale.ROOT);
            if (isDiagram(name)) {
                diagram(content, own, definedIn, forms);
            } else if (lower.endsWith("cmmn") || lower.matches(".*(cmmn1[01]|dmn1[01])\\.xml") || lower.endsWith("dmn")) {
                own.add(Fault.Kind.NOT_UNDERSTOOD, "案例图和决策表不在证明范围内", "请改用流程图");
            } else if (!lower.endsWith(".form")) {
                own.add(Fault.Kind.NOT_UNDERSTOOD, "不是流程图（.bpmn）或表单（.form）", "请只部署流程图和表单");
            }
            if ((isDiagram(name) || lower.endsWith(".form")) && ENDINGS.stream().noneMatch(name::endsWith)) {
                own.add(Fault.Kind.NOT_UNDERSTOOD, "扩展名有大写字母，引擎不认", "请把扩展名改为小写");
            }
            faults.addAll(own.all());
        });
        faults.addAll(forms.faults());
        if (definedIn.containsKey(StatutoryProcess.CADRE_SELECTION) && !definedIn.containsKey(StatutoryProcess.CANDIDATE_INSPECTION)
                && !present.containsKey(StatutoryProcess.CANDIDATE_INSPECTION.id() + ".bpmn")) {
            var own = new Faults(definedIn.get(StatutoryProcess.CADRE_SELECTION));
            own.add(Fault.Kind.MISSING, "所调用的流程 candidate-inspection 不在同一部署中", "请与 candidate-inspection.bpmn 一起部署");
            faults.addAll(own.all());
        }
        return new Proof(faults);
    }

    /** A case looks for forms and for the diagram that it calls in the deployment of its own diagram only. */
    private static Proof unused(Map<String, byte[]> files) {
        var defined = InForce.defined(files);
        var faults = new ArrayList<Fault>();
        files.forEach((name, content) -> {
            var users = isDiagram(name)
                ? InForce.defined(Map.of(name, content)).stream().map(StatutoryProcess::calledBy).flatMap(Optional::stream).toList()
                : Forms.of(Map.of(name, content), Map.of()).users();
            if (!users.isEmpty() && users.stream().noneMatch(defined::contains)) {
                var own = new Faults(name);
                own.add(Fault.Kind.MISSING, "单独部署后不会有案件使用", "请与 " + users.get(0).id() + ".bpmn 一起部署");
                faults.addAll(own.all());
            }
        });
        return new Proof(faults);
    }

    /** The engine takes every name that ends so, in small letters. */
    static boolean isDiagram(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("bpmn") || lower.endsWith("bpmn20.xml");
    }

    private static void diagram(byte[] content, Faults faults, Map<StatutoryProcess, String> definedIn, Forms forms) {
        Tag definitions;
        try {
            definitions = Tag.read(content);
        } catch (Tag.Unreadable e) {
            faults.add(Fault.Kind.UNREADABLE, e.getMessage(), "请用建模工具重新保存");
            return;
        }
        Vocabulary.check(definitions, faults);
        if (definitions.child("process").isEmpty()) {
            faults.add(Fault.Kind.NOT_UNDERSTOOD, "图中没有流程", "请部署法定流程的流程图");
        }
        for (var process : definitions.children("process").toList()) {
            var statutory = StatutoryProcess.find(process.id().trim()); // the engine strips it, too
            if (statutory.isEmpty()) {
                faults.add(Fault.Kind.INTRUDES, "第 " + process.line() + " 行的流程『" + process.label() + "』不是法定流程，本引擎不运行别的流程",
                    "请把流程编号改回 " + StatutoryProcess.ids() + " 之一，或部署到另一引擎");
                continue;
            }
            var which = statutory.get();
            var before = definedIn.putIfAbsent(which, faults.file());
            if (before != null) {
                faults.add(Fault.Kind.PROCESS_ALTERED, "流程 " + which.id() + " 在 " + before + " 中已有一份", "请只保留一份");
            }
            prove(process, Prescription.of(which), faults);
            forms.require(which, faults);
        }
    }

    private static void prove(Tag process, Prescription prescription, Faults faults) {
        Presence.check(process, prescription, faults);
        var net = NetReader.read(process, prescription, faults);
        if (net == null) {
            return;
        }
        Shape.check(net, faults);
        ChoiceProof.check(net, faults);
        Blocks.check(net, faults);
        GateProof.check(net, prescription, faults);
        StepProof.check(net, prescription, faults);
        VerdictProof.check(net, prescription, faults);
        ProgressProof.check(net, prescription, faults);
    }
}
