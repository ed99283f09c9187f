package org.xuanren.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.xuanren.evidence.PaperRow;
import org.xuanren.staff.Names;
import org.xuanren.statute.PaperKind;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/** The tab 材料 of Tasklist talks to this. Whoever calls is known from the web app's login. */
@RestController
@RequestMapping("/camunda/api/xuanren/papers")
class PaperEndpoint {

    private final PaperDesk desk;
    private final EarlierPapers earlier;
    private final IdentityService identity;
    private final Names names;

    PaperEndpoint(PaperDesk desk, EarlierPapers earlier, IdentityService identity, Names names) {
        this.desk = desk;
        this.earlier = earlier;
        this.identity = identity;
        this.names = names;
    }

    @GetMapping
    Map<String, Object> papers(@RequestParam String task) {
        return view(desk.counter(task));
    }

    @PostMapping
    Map<String, Object> file(@RequestParam String task, @RequestParam PaperKind kind, @RequestParam MultipartFile file)
            throws IOException {
        var actor = login();
        var counter = desk.counter(task);
        Path content = Files.createTempFile("paper", null);
        try {
            file.transferTo(content);
            desk.file(counter, kind, UploadName.of(file.getOriginalFilename()), content, actor);
        } finally {
            Files.deleteIfExists(content);
        }
        return view(counter);
    }

    @PostMapping("/waivers")
    Map<String, Object> declare(@RequestParam String task, @RequestParam PaperKind kind, @RequestBody Map<String, String> body) {
        var actor = login();
        var counter = desk.counter(task);
        desk.declare(counter, kind, body.get("statement"), actor);
        return view(counter);
    }

    @GetMapping("/{id}/content")
    void content(@PathVariable String id, @RequestParam String task, HttpServletResponse response) throws IOException {
        var row = desk.read(desk.counter(task), id, login());
        var content = Files.createTempFile("paper", null);
        try {
            desk.copy(row, content);
            response.setContentType(row.mediaType());
            response.setContentLengthLong(row.bytes());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(row.fileName(), java.nio.charset.StandardCharsets.UTF_8).build().toString());
            response.setHeader("X-Content-Type-Options", "nosniff");
            Files.copy(content, response.getOutputStream());
        } finally {
            Files.deleteIfExists(content);
        }
    }

    private Map<String, Object> view(PaperDesk.Counter counter) {
        var filed = desk.filed(counter);
        var view = new LinkedHashMap<String, Object>();
        var missing = desk.missing(counter);
        view.put("required", PaperKind.dueAt(counter.step()).stream().map(kind -> required(kind, missing)).toList());
        var former = desk.former(counter);
        view.put("filed", filed.stream().map(row -> filed(row, former.contains(row.id()))).toList());
        view.put("earlier", earlier.at(counter).stream().map(this::earlier).toList());
        view.put("maxBytes", desk.maxBytes());
        view.put("accept", PaperContent.ACCEPTED.values().stream().flatMap(List::stream).toList());
        return view;
    }

    private static Map<String, Object> required(PaperKind kind, List<PaperKind> missing) {
        return Map.of("kind", kind.name(), "label", kind.label(), "rule", kind.rule().toString(),
            "present", !missing.contains(kind), "waivable", kind.waivable());
    }

    private Map<String, Object> earlier(EarlierPapers.Earlier paper) {
        var view = filed(paper.row(), paper.former());
        view.put("step", paper.row().paper(0).step().label());
        view.put("candidate", paper.candidate());
        return view;
    }

    private Map<String, Object> filed(PaperRow row, boolean former) {
        var paper = row.paper(0);
        var view = new LinkedHashMap<String, Object>();
        view.put("id", row.id());
        view.put("kind", paper.kind().name());
        view.put("label", paper.kind().label());
        view.put("fileName", row.fileName());
        view.put("statement", paper.statement());
        view.put("size", row.bytes());
        view.put("pages", paper.pages());
        view.put("sha256", paper.sha256());
        view.put("filedBy", names.of(row.actor()));
        view.put("filedAt", row.at().toString());
        view.put("former", former);
        return view;
    }

    private String login() {
        return identity.getCurrentAuthentication().getUserId();
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ResponseEntity<Map<String, String>> tooLarge(MaxUploadSizeExceededException refused) {
        return ResponseEntity.unprocessableEntity().body(Map.of("message",
            Refusal.sentence(TooLarge.said(refused), RuleId.of("R-ARC-LIST"), TooLarge.REMEDY)));
    }
}
