package org.xuanren.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.IdentityService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.xuanren.roster.ImportReport;
import org.xuanren.roster.RosterExport;
import org.xuanren.roster.RosterImport;
import org.xuanren.staff.StaffGroups;
import org.xuanren.statute.Group;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/**
 * The window 名册导入 of Tasklist talks to this: files come in, the import goes on behind, one at a time, and its report is asked
 * for until it is done. Only the organization department keeps the roster (R-ARC-DB).
 */
@RestController
@RequestMapping("/camunda/api/xuanren/roster")
class RosterEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(RosterEndpoint.class);
    private static final RuleId RULE = RuleId.of("R-ARC-DB");
    private static final int REMEMBERED = 20;

    private final RosterImport imports;
    private final RosterExport exports;
    private final IdentityService identity;
    private final StaffGroups staffGroups;
    private final long maxBytes;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    /** Whose import goes on or waits for another one: he brings no further one meanwhile, which would lie here as well. */
    private final Set<String> importing = ConcurrentHashMap.newKeySet();
    private final Cache<String, Running> imported = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** An import: whose it is, and what it did so far. */
    private static final class Running {

        private final String login;
        private final ImportReport report = new ImportReport();
        private volatile boolean done;
        private volatile String failure;

        Running(String login) {
            this.login = login;
        }
    }

    RosterEndpoint(RosterImport imports, RosterExport exports, IdentityService identity, StaffGroups staffGroups,
            @Value("${xuanren.papers.max-bytes}") long maxBytes) {
        this.maxBytes = maxBytes;
        this.imports = imports;
        this.exports = exports;
        this.identity = identity;
        this.staffGroups = staffGroups;
    }

    /** Whether the window is for the caller, and how large a file may be. */
    @GetMapping
    Map<String, Object> offered() {
        requireKeeper();
        return Map.of("maxBytes", maxBytes);
    }

    /** What is uploaded lies in a folder of its own, which goes with the import. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Object> start(@RequestParam("files") List<MultipartFile> files) throws IOException {
        requireKeeper();
        var login = login();
        if (!importing.add(login)) {
            throw Refusal.of("您上一次的导入尚未完成", RULE, "请等它完成后再导入");
        }
        Path folder = null;
        try {
            folder = Files.createTempDirectory("roster");
            var resources = new ArrayList<Resource>();
            for (var file : files) {
                var content = folder.resolve(String.valueOf(resources.size()));
                file.transferTo(content);
                resources.add(named(UploadName.of(file.getOriginalFilename()), content));
            }
            var running = new Running(login);
            var id = UUID.randomUUID().toString();
            var all = folder;
            imported.put(id, running);
            worker.execute(() -> run(running, resources, all));
            return Map.of("id", id);
        } catch (IOException | RuntimeException e) {
            importing.remove(login);
            FileSystemUtils.deleteRecursively(folder);
            throw e;
        }
    }

    /** The roster in the files in which it is imported. */
    @GetMapping("/export")
    void export(HttpServletResponse response) throws IOException {
        requireKeeper();
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=roster.zip");
        exports.all(login(), response.getOutputStream());
    }

    @GetMapping("/{id}")
    Map<String, Object> report(@PathVariable String id) {
        var running = imported.getIfPresent(id);
        if (running == null || !running.login.equals(login())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, Refusal.sentence("没有这次导入", RULE, "请重新导入"));
        }
        var report = running.report;
        var view = new LinkedHashMap<String, Object>();
        view.put("done", running.done);
        view.put("files", report.files());
        view.put("filesDone", report.filesDone());
        view.put("rows", report.rowsRead());
        view.put("failure", running.failure);
        view.put("added", report.addedRows());
        view.put("unchanged", report.unchangedRows());
        view.put("changes", report.changes());
        view.put("refused", report.refusedRows());
        view.put("notes", report.notes());
        return view;
    }

    private void run(Running running, List<Resource> files, Path folder) {
        try {
            imports.importAll(files, running.login, running.report);
            LOG.info("roster import by {}: {} files, {} rows added, {} changed, {} refused", running.login, files.size(),
                running.report.addedRows(), running.report.changes().size(), running.report.refusedRows().size());
        } catch (RuntimeException | Error e) {
            LOG.error("roster import by {} failed", running.login, e);
            running.failure = Refusal.sentence("导入中断，已处理 %d 个文件".formatted(running.report.filesDone()), RULE,
                "请重新导入，已导入的不会重复；仍不成功的，请联系系统管理员");
        } finally {
            delete(folder);
            importing.remove(running.login);
            running.done = true;
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            LOG.error("what was imported stays in {}: delete it by hand", folder, e);
        }
    }

    private static Resource named(String name, Path content) {
        return new FileSystemResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    private void requireKeeper() {
        if (!staffGroups.of(login()).contains(Group.ORGANIZATION_DEPARTMENT.id())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, Refusal.sentence("名册由组织部维护", RULE, "请由组织部人员导入"));
        }
    }

    private String login() {
        return identity.getCurrentAuthentication().getUserId();
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
    Map<String, String> tooLarge(MaxUploadSizeExceededException refused) {
        return Map.of("message", Refusal.sentence(TooLarge.said(refused), RULE, "请分次导入；单个文件过大的，请拆成几个文件分次导入"));
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
