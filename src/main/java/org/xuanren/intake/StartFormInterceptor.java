package org.xuanren.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.xuanren.statute.Step;

/**
 * Writes the options that a start form offers into the form itself: Tasklist asks for the variables of a task's form, but never
 * for those of a start form.
 */
final class StartFormInterceptor extends CommandInterceptor {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Intake intake;

    StartFormInterceptor(Intake intake) {
        this.intake = intake;
    }

    @Override
    public <T> T execute(Command<T> command) {
        var result = next.execute(command);
        if (command instanceof GetDeployedStartFormCmd && result instanceof InputStream form) {
            @SuppressWarnings("unchecked") // the command returns a stream
            var filled = (T) withOptions(form);
            return filled;
        }
        return result;
    }

    private InputStream withOptions(InputStream deployed) {
        try (deployed) {
            var form = MAPPER.readTree(deployed);
            var step = Step.find(form.path("id").asText()).filter(Step::starts);
            if (step.isPresent()) {
                var offered = intake.variables(step.get(), null, null, null, null);
                form.findParents("valuesKey").forEach(field -> {
                    var options = offered.get(field.path("valuesKey").asText());
                    ((ObjectNode) field).remove("valuesKey");
                    ((ObjectNode) field).set("values", MAPPER.valueToTree(options));
                });
            }
            return new ByteArrayInputStream(MAPPER.writeValueAsBytes(form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
