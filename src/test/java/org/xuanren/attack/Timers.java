package org.xuanren.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.runtime.Job;
import org.xuanren.ShiftedClock;
import org.xuanren.scenario.CaseStory;
import org.xuanren.statute.Refusal;

/** The timers of a case, and who would move or execute them with what the engine offers for it. */
final class Timers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CaseStory story;
    private final ManagementService jobs;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final ShiftedClock clock;
    private final int port;
    private final List<String> through;
    private int tried;

    /** @param through where to say what was not refused */
    Timers(CaseStory story, ManagementService jobs, RuntimeService runtime, IdentityService identity, ShiftedClock clock, int port, List<String> through) {
        this.story = story;
        this.jobs = jobs;
        this.runtime = runtime;
        this.identity = identity;
        this.clock = clock;
        this.port = port;
        this.through = through;
    }

    int tried() {
        return tried;
    }

    Job one(String number) {
        return of(number).get(0);
    }

    List<Job> of(String number) {
        var instances = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream().map(one -> one.getId()).toList();
        return jobs.createJobQuery().timers().list().stream().filter(job -> instances.contains(job.getProcessInstanceId())).toList();
    }

    void refusedByTheGuard(String number) {
        var timer = one(number);
        var soon = Date.from(clock.instant());
        var acts = Map.<String, Runnable>of("due date", () -> jobs.setJobDuedate(timer.getId(), soon),
            "recalculated", () -> jobs.recalculateJobDuedate(timer.getId(), false),
            "executed", () -> jobs.executeJob(timer.getId()),
            "deleted", () -> jobs.deleteJob(timer.getId()),
            "suspended", () -> jobs.suspendJobById(timer.getId()),
            "definition suspended", () -> jobs.suspendJobDefinitionById(timer.getJobDefinitionId(), true),
            "retries with a date", () -> jobs.setJobRetries(1).jobId(timer.getId()).dueDate(soon).execute());
        acts.forEach((what, act) -> {
            identity.setAuthentication("admin", List.of(Groups.CAMUNDA_ADMIN));
            try {
                act.run();
                through.add("the engine let an administrator do: " + what);
            } catch (Refusal refusal) {
                tried++;
            } finally {
                identity.clearAuthentication();
            }
        });
        unmoved(timer, number);
    }

    void refusedOverRest(String number) {
        var timer = one(number);
        var job = "/job/" + timer.getId();
        var soon = "\"2026-05-11T01:00:00.000+0000\"";
        var rest = Rest.api(port, "admin");
        List.of("PUT " + job + "/duedate {\"duedate\":" + soon + "}", "POST " + job + "/duedate/recalculate {}", "POST " + job + "/execute {}",
            "PUT " + job + "/suspended {\"suspended\":true}", "PUT " + job + "/retries {\"retries\":1,\"dueDate\":" + soon + "}", "DELETE " + job + " {}",
            "POST /job/retries {\"jobIds\":[\"" + timer.getId() + "\"],\"retries\":1,\"dueDate\":" + soon + "}",
            "PUT /job-definition/" + timer.getJobDefinitionId() + "/suspended {\"suspended\":true,\"includeJobs\":true}").forEach(request -> {
                var words = request.split(" ", 3);
                var answer = rest.send(words[0], words[1], body(words[2]), false);
                tried++;
                if (answer.statusCode() != 403) {
                    through.add(request + ": " + answer.statusCode() + " " + answer.body());
                }
            });
        unmoved(timer, number);
    }

    private void unmoved(Job timer, String number) {
        assertThat(one(number)).returns(timer.getId(), Job::getId).returns(timer.getDuedate(), Job::getDuedate).returns(false, Job::isSuspended);
    }

    /** Two execute the timer at the same moment: one of them does, and what follows it is there once. */
    void once(String when, String number) {
        var timer = one(number).getId();
        var start = new CyclicBarrier(2);
        Callable<Boolean> execute = () -> {
            start.await();
            try {
                jobs.executeJob(timer);
                return true;
            } catch (RuntimeException e) { // the other one was faster
                return false;
            }
        };
        var threads = Executors.newFixedThreadPool(2);
        try {
            var done = 0;
            for (var one : threads.invokeAll(List.of(execute, execute))) {
                done += one.get() ? 1 : 0;
            }
            tried++;
            if (done != 1 || story.waitsAt(number).size() != 1) {
                through.add(when + ": executed " + done + " times, waits at " + story.waitsAt(number));
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static JsonNode body(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
