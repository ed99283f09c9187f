package org.xuanren;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.xuanren.guard.RestAnswers;
import org.xuanren.record.RecordRefusal;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/**
 * What all endpoints below {@code /camunda/api/xuanren} have in common: nobody reaches one without the web app's login, and what
 * is refused is answered with 4xx and {@code {message}}, a sentence for staff.
 */
@RestControllerAdvice("org.xuanren")
class HouseApi implements WebMvcConfigurer, HandlerInterceptor {

    private final IdentityService identity;

    HouseApi(@Lazy IdentityService identity) { // Spring MVC is set up before the engine
        this.identity = identity;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/camunda/api/xuanren/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var authentication = identity.getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED, "登录已失效。请重新登录。");
        }
        return true;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> answered(ResponseStatusException refusal) {
        return answer(refusal.getStatusCode(), refusal.getReason());
    }

    @ExceptionHandler({Refusal.class, RecordRefusal.class})
    ResponseEntity<Map<String, String>> refused(RuntimeException refusal) {
        return answer(HttpStatus.UNPROCESSABLE_ENTITY, refusal.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> withoutFile(MultipartException none) {
        return answer(HttpStatus.BAD_REQUEST, Refusal.sentence("没有收到文件，或文件没有传完", RuleId.of("R-ARC-LIST"), "请选择文件后重新上传"));
    }

    /** A text with a control character that the database takes nowhere, or too long for its column. */
    @ExceptionHandler
    ResponseEntity<Map<String, String>> untakable(DataIntegrityViolationException value) {
        return answer(HttpStatus.BAD_REQUEST, "提交的内容含有控制字符或过长。请核对后重新提交。");
    }

    /** What the engine refuses or could not do: somebody else was quicker, or the database takes no such value in a question. */
    @ExceptionHandler
    ResponseEntity<Map<String, String>> ofEngine(ProcessEngineException failure) {
        var told = RestAnswers.answer(failure);
        return answer(HttpStatusCode.valueOf(told.getStatus()), String.valueOf(((Map<?, ?>) told.getEntity()).get("message")));
    }

    private static ResponseEntity<Map<String, String>> answer(HttpStatusCode status, String message) {
        return ResponseEntity.status(status).body(Map.of("message", message));
    }
}
