package org.xuanren.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xuanren.scenario.Story;
import org.xuanren.statute.Refusal;

/** As if a diagram had come past its proof. */
@Story
class DiagramExpressionsTest {

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @ParameterizedTest // R-GEN-ORDER
    @ValueSource(strings = {
        "${''.getClass()}",
        "${''.class}",
        "${execution.processEngineServices}",
        "${execution.getProcessEngineServices().runtimeService}",
        "${execution.setVariable('a', 1)}",
        "${quotaGate.getClass().forName('java.lang.Runtime')}",
        "${quotaGate.class}",
        "${dataSource}",
        "${dateTime().getClass()}"})
    void expressions_come_by_nothing_but_gates_and_variables(String text) {
        assertThatThrownBy(() -> value(text)).isInstanceOf(ELException.class).hasMessageMatching("Cannot (find|resolve) .*|Cannot invoke method .*");
    }

    @Test // R-GEN-ORDER
    void a_variable_of_the_name_of_a_gate_is_not_the_gate() {
        var expressions = (DiagramExpressions) engine.getExpressionManager();
        var scope = new WithoutVariables() {

            @Override
            public boolean hasVariable(String name) {
                return true;
            }

            @Override
            public Object getVariable(String name) {
                return "somebody else";
            }
        };
        assertThat(expressions.createValueExpression("${quotaGate}").getValue(expressions.getElContext(scope))).extracting(gate -> gate.getClass().getSimpleName()).asString().startsWith("QuotaGate");
    }

    @ParameterizedTest // R-GEN-ORDER
    @ValueSource(strings = {"juel", "JavaScript", "groovy", "freemarker", "no-language"})
    void no_script_runs_in_any_language(String language) {
        var script = engine.getScriptFactory().createScriptFromSource(language, "${1 + 1}");
        assertThatThrownBy(() -> engine.getCommandExecutorTxRequired().execute(context ->
            engine.getScriptingEnvironment().execute(script, new WithoutVariables()))).isInstanceOf(Refusal.class)
            .hasMessage("不得运行脚本（%s）（R-GEN-ORDER）。请删去流程图、决策表或表单中的脚本。", language.toLowerCase(Locale.ROOT));
    }

    @Test
    void comparisons_are_understood() {
        assertThat(value("${execution != null and 'a' == 'a' ? 1 + 1 : 0}")).isEqualTo(2L);
    }

    private static class WithoutVariables extends ExecutionEntity {

        private static final long serialVersionUID = 1L;

        @Override
        public Collection<VariableInstanceEntity> provideVariables() {
            return List.of();
        }
    }

    private Object value(String text) {
        var expressions = (DiagramExpressions) engine.getExpressionManager();
        return expressions.createValueExpression(text).getValue(expressions.getElContext(new WithoutVariables()));
    }
}
