package org.xuanren.guard;

import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** What is answered before a request reaches any API: no login, no token, no such address. In the shape of {@link RestAnswers}. */
@Component
class ErrorSentences extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        var attributes = super.getErrorAttributes(request, options);
        attributes.put("type", attributes.get("error"));
        attributes.put("message", StatusSentence.of((Integer) attributes.get("status")));
        attributes.put("code", 0);
        return attributes;
    }
}
