package org.xuanren.tasklist;

import java.util.List;
import java.util.stream.Stream;

/** Corrections of Tasklist itself: what it does with a Camunda Form before and after the user fills it. */
final class TasklistMends {

    static final String SCRIPT = "app/tasklist/camunda-tasklist-bootstrap.js";

    /**
     * Stock Tasklist counts the keys of form-js's errors, among them empty ones and those of fields and rows that are no
     * longer shown: Complete stays disabled for good. The errors are counted afresh when the user presses Complete.
     */
    private static final Mend COMPLETE_STAYS_USABLE =
        Mend.once("var t=!!Object.keys(e.errors).length;h.notifyFormValidated(t)", "h.notifyFormValidated(!1)");

    /** Pressing Complete with faults says how many and shows the first one; or that the task is no longer there to be done. */
    private static final Mend FAULTS_ARE_COUNTED = Mend.once("throw a;case 3:", """
        var xrCount=function(x){return"string"==typeof x?1:x&&"object"==typeof x?Object.values(x).reduce((function(s,y){return s+xrCount(y)}),0):0};\
        setTimeout((function(){var x=l[0].querySelector(".fjs-has-errors");x&&x.scrollIntoView({block:"center"})}),100);\
        return e.abrupt("return",(y?window.xuanrenMeanwhile(y):Promise.resolve({})).then((function(x){\
        throw{message:x.gone||x.suspended||"还有 "+xrCount(a)+" 处未填或填写有误，请按表中红字更正后再提交。"}})));case 3:""");

    /** What the server refuses is marked at the fields that it names ({@code scripts/faults.js}). */
    private static final Mend REFUSED_FIELDS_ARE_MARKED = Mend.once("t(null,n),e.next=11;break;case 8:e.prev=8,e.t0=e.catch(0),t(e.t0)",
        "t(null,n),e.next=11;break;case 8:e.prev=8,e.t0=e.catch(0),window.xuanrenFaults(v,e.t0&&e.t0.message),t(e.t0)");

    /** A refusal is over once the form is edited again. */
    private static final List<Mend> EDITING_ENDS_A_REFUSAL = List.of(
        Mend.once("E=[],k=!0;h.notifyFormValidated(!1)", "E=[],k=!0,xrNotes=n,xrWritten;h.notifyFormValidated(!1)"),
        Mend.once("v.on(\"changed\",(function(e){h.notifyFormDirty(!0);", """
            xrWritten=JSON.stringify(v._getState().data),v.on("changed",(function(e){h.notifyFormDirty(!0);var x=JSON.stringify(e.data);\
            x!==xrWritten&&(xrWritten=x,l[0].contains(document.activeElement)&&xrDrafts.edit(xrDraft),xrNotes.clear({type:"danger"}),o.$applyAsync());"""));

    /**
     * form-js waits 300 ms before it takes over what was typed; a redraw in between (another field, a sum) puts the old text
     * back into the field and the input is lost.
     */
    private static final Mend INPUT_IS_TAKEN_AT_ONCE =
        Mend.once("new p({container:l[0]})", "new p({container:l[0],debounce:!1})");

    /**
     * Drafts hold personal data and computers are shared: {@code scripts/drafts.js} keeps them in the memory of the open page
     * only, per user and task. What was typed is kept whenever a form closes: another tab, another task, an expired login; whoever
     * leaves the page with it is asked first.
     */
    private static final List<Mend> DRAFTS_STAY_IN_MEMORY = List.of(
        Mend.once("b=JSON.parse(localStorage.getItem(\"camunda-form:\".concat(y))||\"{}\")", """
            xrDone=!1,xrDrafts=window.xuanrenDrafts,\
            xrDraft=[o.$root.authentication&&o.$root.authentication.name,y||h.getParams().processDefinitionId].join(":")"""),
        Mend.once("v.importSchema(t,r(r({},n),b))", "v.importSchema(t,xrDrafts.restored(xrDraft,t,n))"),
        Mend.once("function T(){var e=A().data;localStorage.setItem(\"camunda-form:\".concat(y),JSON.stringify(e)),h.notifyFormDirty(!1)}",
            "function T(){v&&!xrDone&&xrDrafts.keep(xrDraft,v._getState())}"),
        Mend.once("o.$on(\"authentication.login.required\",T)",
            "o.$on(\"authentication.login.required\",T),o.$on(\"$destroy\",y?T:function(){xrDrafts.leave(xrDraft)})"),
        Mend.once("localStorage.removeItem(\"camunda-form:\".concat(y))", "xrDone=!0,xrDrafts.drop(xrDraft)"));

    /** A task that is not mine can be read and not filled in, by mouse or by keyboard, and says why. */
    private static final List<Mend> CLAIM_FIRST = List.of(
        Mend.once("e.options.disableForm=!n", "e.options.disableForm=!n,e.options.xrTaken=!!(t&&t.assignee)"),
        Mend.once("<div cam-tasklist-form-camunda></div>", """
            <p class="xr-claim" ng-if="options.disableForm">\
            {{ options.xrTaken ? \\'本任务由他人办理，此处只能查看。\\' : \\'请先认领任务，再填写表单。\\' }}</p>\
            <div cam-tasklist-form-camunda ng-attr-inert="{{ options.disableForm ? \\'\\' : undefined }}"></div>"""));

    /**
     * What is done is said for some seconds, and takes the red message of an earlier attempt away, as does another task. Where a gate
     * has sent the case back or ended it, or it has come to its end, that is said as well, until the next click.
     */
    private static final List<Mend> DONE_IS_SAID = List.of(
        Mend.once("[\"$scope\",\"$location\",\"$q\",\"camAPI\",\"assignNotification\",function(e,t,n,i,o){e.loadingState=\"LOADING\";",
            "[\"$scope\",\"$location\",\"$q\",\"camAPI\",\"assignNotification\",\"Notifications\",function(e,t,n,i,o,xrNotes){e.loadingState=\"LOADING\";"),
        Mend.once("if(n)return l(\"COMPLETE_ERROR\",n);var i;", """
            if(n)return l("COMPLETE_ERROR",n);xrNotes.clearAll();\
            xrNotes.addMessage({type:"success",status:"『"+e.task.name+"』已办结",duration:5e3});\
            window.xuanrenOutcome(e.task.id).then((function(x){x.status&&e.$apply((function(){\
            xrNotes.addMessage({type:x.bad?"warning":"info",status:x.status,message:x.message})}))}));var i;"""),
        Mend.once("var n=e.task;e.task=t,t&&p(t);", "var n=e.task;t&&(n||{}).id!==t.id&&s.clear({type:\"danger\"}),e.task=t,t&&p(t);"));

    /** The page of a task says that its case is suspended, that its reader may not take it, and that somebody has done it meanwhile ({@code scripts/meanwhile.js}). */
    private static final List<Mend> MEANWHILE_IS_SAID = List.of(
        Mend.once("var g=o.resource(\"task\");e.taskExists=!1,e.$watch(\"task.id\",(function(t){e.taskExists=!!t}))", """
            var xrLook=function(){var t=e.task&&e.taskExists&&e.task.id;t&&window.xuanrenMeanwhile(t).then((function(x){e.$applyAsync((function(){\
            e.task&&e.task.id===t&&(e.xrSuspended=x.suspended,e.xrBarred=x.barred,e.xrGone=x.gone,void 0!==x.gone&&e.taskExists&&(e.taskExists=!1,e.$broadcast("taskremoved")))}))}))};\
            e.taskExists=!1,e.$watch("task.id",(function(t){e.taskExists=!!t,e.xrSuspended=e.xrBarred=e.xrGone=void 0,xrLook()}))"""),
        Mend.once("e.$on(\"refresh\",(function(){e.task&&e.taskExists&&g.get(e.task.id,(function(t){t&&404===t.status&&(e.taskExists=!1,e.$broadcast(\"taskremoved\"))}))}))",
            "e.$on(\"refresh\",xrLook)"),
        Mend.once("r.$on(\"$destroy\",(function(){a.cancel(s)}))", """
            window.addEventListener("focus",(function(){r.$applyAsync((function(){r.$root.$broadcast("refresh")}))})),r.$on("$destroy",(function(){a.cancel(s)}))"""),
        Mend.once("{{ \\'TASK_HAS_BEEN_REMOVED\\' | translate }}", "{{ xrGone || (\\'TASK_HAS_BEEN_REMOVED\\' | translate) }}"),
        Mend.once("<div class=\"row tabbed-content\">", "<p class=\"xr-claim\" ng-if=\"xrSuspended\">{{ xrSuspended }}</p>"
            + "<p class=\"xr-claim xr-not-mine\" ng-if=\"xrBarred\">{{ xrBarred }}</p><div class=\"row tabbed-content\">"));

    /** What is typed into the filter of the list and looks like the number of a case is looked for as one, and not among the names of tasks. */
    private static final Mend CASES_ARE_FOUND_BY_NUMBER = Mend.once("t=t&&k(t.key)||b;var i=_(t,n);",
        "t=t&&k(t.key)||/^\\s*\\d[\\d-]*\\s*$/.test(n)&&(n=n.trim(),k(\"processInstanceBusinessKey\"))||b;var i=_(t,n);");

    /** A link to a task that somebody else did meanwhile; the API answers in Chinese. */
    private static final List<Mend> DONE_MEANWHILE = List.of(
        Mend.once("-1!==e.indexOf(\"No matching task\")", "-1!==e.indexOf(\"没有所指的对象\")"),
        Mend.once("e&&(f(h(e.message),e),v(!1))", """
            e&&("TASK_NOT_EXIST"===h(e.message)?i("TASK_NOT_EXIST").then((function(t){s.addError({status:"无法打开任务",message:t,exclusive:!0})}))\
            :f(h(e.message),e),v(!1))"""));

    /** What is said can be taken away from outside ({@code scripts/notices.js}). */
    private static final Mend NOTICES_GO_WITH_THE_NEXT_ACTION =
        Mend.once("function(e,t){return{notifications:[],consumers:[]", "function(e,t){return window.xuanrenNotices={redraw:t,notifications:[],consumers:[]");

    /** 未能提交：… instead of 未能提交。 :… */
    private static final List<Mend> PUNCTUATION = List.of(
        Mend.once("if(e.unsafe||(e.status=a(e.status),e.message=a(e.message||\"\")),s)", """
            if(e.unsafe||(e.status=a(e.status),e.message=a(e.message||"")),\
            e.message&&e.status&&(e.status=e.status.replace(/[。：:]$/,"")),s)"""),
        Mend.once("</strong>     <strong ng-if=\"notification.message\">:</strong>    <span", "</strong><strong ng-if=\"notification.message\">：</strong><span"),
        new Mend("translate }}:</strong>", "translate }}：</strong>", 3));

    /** The other browser drafts, of embedded forms, go the same way: no button offers them. */
    private static final Mend NO_SAVE_BUTTON =
        Mend.once("ng-hide=\"tasklistForm.type === \\'generic\\'\"", "ng-hide=\"true\"");

    /** Who starts a case reads its number, and where it goes on; the message stays until the next click. */
    private static final Mend START_TELLS_THE_NUMBER = Mend.once("s.addMessage({duration:3e3,status:e})}", """
        p.resource("task").list({processInstanceId:r.id,maxResults:15},(function(x,y){\
        var xrText=function(z){var d=document.createElement("div");d.textContent=z;return d.innerHTML},\
        xrNext=(y&&y._embedded&&y._embedded.task||[]).map((function(z){\
        return'<a href="#/?forceDisplayTask=true&task='+z.id+'">'+xrText(z.name)+"</a>"})).join("、");\
        s.addMessage({status:e,unsafe:!0,message:"案号 <strong>"+xrText(r.businessKey)+"</strong>。"+\
        (xrNext?"下一步：『"+xrNext+"』，在待办任务中认领办理。":"下一步由其他部门办理。")})}))}""");

    /**
     * The engine's log of a task says nothing of the case, and clerks, who may not read it, can't comment either: the tab 历史 of ours
     * tells what was done in the case, and takes comments.
     */
    private static final List<Mend> OWN_HISTORY = List.of(
        Mend.once("e.registerDefaultView(\"tasklist.task.detail\",{id:\"task-detail-history\",label:\"HISTORY\",template:i,controller:l,priority:800})", "e"),
        Mend.once("e.registerDefaultView(\"tasklist.task.action\",{id:\"task-action-comment\",template:i,controller:r,priority:100})", "e"));

    /** The tab 说明 is for tasks that somebody made by hand: ours have none, their forms say what is asked. */
    private static final Mend NO_DESCRIPTION = Mend.once(
        "e.registerDefaultView(\"tasklist.task.detail\",{id:\"task-detail-description\",label:\"DESCRIPTION\",template:i,controller:a,priority:100})", "e");

    static final List<Mend> ALL = Stream.of(
            List.of(COMPLETE_STAYS_USABLE, FAULTS_ARE_COUNTED, REFUSED_FIELDS_ARE_MARKED, INPUT_IS_TAKEN_AT_ONCE, NO_SAVE_BUTTON, NO_DESCRIPTION, START_TELLS_THE_NUMBER,
                NOTICES_GO_WITH_THE_NEXT_ACTION, CASES_ARE_FOUND_BY_NUMBER),
            EDITING_ENDS_A_REFUSAL, DRAFTS_STAY_IN_MEMORY, CLAIM_FIRST, DONE_IS_SAID, MEANWHILE_IS_SAID, DONE_MEANWHILE, PUNCTUATION, NameMends.TASKLIST,
            OWN_HISTORY, DiagramMends.ALL)
        .flatMap(List::stream).toList();

    private TasklistMends() { }
}
