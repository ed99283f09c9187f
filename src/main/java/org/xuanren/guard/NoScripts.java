package org.xuanren.guard;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.DefaultScriptEngineResolver;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/** No script runs, whatever proof of diagrams has let it in, and in no language, the engine's own juel included. Expressions are none. */
final class NoScripts extends DefaultScriptEngineResolver {

    NoScripts() {
        super(new ScriptEngineManager(null)); // is asked for nothing
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean cached) {
        throw Refusal.forbidden("不得运行脚本（" + language + "）", RuleId.of("R-GEN-ORDER"), "请删去流程图、决策表或表单中的脚本");
    }
}
