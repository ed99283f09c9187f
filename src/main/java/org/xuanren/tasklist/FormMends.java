package org.xuanren.tasklist;

import static org.xuanren.tasklist.Mend.once;

import java.util.List;

/** Corrections of form-js 1.8.7 and its date picker, which have no locale files: what they say to staff is Chinese here. */
final class FormMends {

    static final String SCRIPT = "lib/deps.js";

    static final List<Mend> ALL = List.of(
        // A list of more than five rows is folded, and folded rows are not submitted. So nothing folds by itself.
        once("{nonCollapsedItems:t}=e;return t||5}", "{nonCollapsedItems:t}=e;return t||1e6}"),

        // What is typed into a number field and is no number (三, ３, 1e5, 1,000) stays there as text and is refused; stock form-js
        // shows NaN and sends nothing, swallows the point of 2.5 and reads 1,000 as 1. Nor is a 0 lost when its row moves up.
        once("function ui(e){return(\"number\"==typeof e||\"string\"==typeof e)&&\"\"!==e&&!isNaN(Number(e))}",
            "function ui(e){return\"number\"==typeof e?!isNaN(e):\"string\"==typeof e&&/^-?\\d+(\\.\\d+)?$/.test(e)}"),
        once("if(\"-\"!==(e=e.replaceAll(\",\",\".\"))){if(isNaN(Number(e)))return E(\"NaN\"),void S(null);E(e),S(C(e))}else E(\"-\")",
            "E(e),S(C(e.trim()))"),
        once("sanitizeValue:({value:e,formField:t})=>di(e)||!ui(e)?null:",
            "sanitizeValue:({value:e,formField:t})=>di(e)?null:!ui(e)?\"string\"==typeof e?e:null:"),
        once("(e.key,i,t,n,v)||e.preventDefault()", "(e.key,i,t,n,v),\"Enter\"===e.key&&e.preventDefault()"),
        once("A&&!L&&D(d&&d.toString()||\"\")", "A&&!L&&D(di(d)?\"\":d.toString())"),

        // validation
        once("\"Field is required.\"", "\"必填。\""),
        once("`Field must match pattern ${t.pattern}.`", "\"格式不符合要求，请按说明填写。\""),
        once("`Field must have minimum value of ${t.min}.`", "`不得小于 ${t.min}。`"),
        once("`Field must have maximum value of ${t.max}.`", "`不得大于 ${t.max}。`"),
        once("`Field must have minimum length of ${t.minLength}.`", "`至少 ${t.minLength} 个字。`"),
        once("`Field must have maximum length of ${t.maxLength}.`", "`最多 ${t.maxLength} 个字。`"),
        once("\"Field must be a valid  international phone number. (e.g. +4930664040900)\"", "\"电话号码须带国家区号，例如 +8610…\""),
        once("\"Field must be a valid email.\"", "\"电子邮箱格式不正确。\""),
        once("if(\"NaN\"===t)r.push(\"Value is not a number.\")",
            "if(\"string\"==typeof t&&\"\"!==t&&!ui(t))r.push(\"请用半角阿拉伯数字填写，不带单位和逗号。\")"),
        once("\"Value is expected to \"+(0===n?\"be an integer\":`have at most ${n} decimal digit${n>1?\"s\":\"\"}`)+\".\"",
            "0===n?\"请填整数。\":`最多 ${n} 位小数。`"),
        once("`Please select a valid value, the two nearest valid values are ${t} and ${i}.`", "`请填有效的数，最接近的是 ${t} 和 ${i}。`"),
        once("\"Date and time must both be entered.\"", "\"日期和时间须同时填写。\""),

        // lists, selects, tables
        once("\" \",\"Add new\"", "\" \",\"添加一行\""),
        once("`Expand all (${m.length})`", "`展开全部（${m.length} 行）`"),
        once("\" \",\"Collapse\"", "\" \",\"收起\""),
        once("`Remove list item ${t+1}`", "`删除第 ${t+1} 行`"),
        once("children:_||\"Select\"", "children:_||\"请选择\""),
        once("placeholder:\"Search\"", "placeholder:\"请输入或选择\""),
        once("placeholder:t||d?void 0:\"Search\"", "placeholder:t||d?void 0:\"请输入或选择\""),
        // Text that is only read is text, which wraps: an input cuts off long names.
        once("children:a.jsx(\"input\",{class:\"fjs-input\",disabled:t,readOnly:l,id:i,onInput:v,", """
            children:l?a.jsx("output",{class:"fjs-input",id:i,children:c}):a.jsx("input",{class:"fjs-input",disabled:t,readOnly:l,id:i,onInput:v,\
            """),
        once("label:\"Skip to search\"", "label:\"跳到搜索\""),
        once("title:\"Remove tag\"", "title:\"移除\""),
        once("emptyListMessage:c=\"No results\"", "emptyListMessage:c=\"没有匹配项\""),
        once("D?\"No results\":\"All values selected\"", "D?\"没有匹配项\":\"已全部选中\""),
        once("?\"Nothing to show.\":", "?\"无内容\":"),
        once("children:\"Nothing to show.\"", "children:\"无内容\""),
        once("children:[k+1,\" of \",x.length]", "children:[\"第 \",k+1,\" 页，共 \",x.length,\" 页\"]"),
        once("\"Previous page\"", "\"上一页\""),
        once("\"Next page\"", "\"下一页\""),
        once("`Click to sort by ${n} descending`", "`按『${n}』降序排列`"),
        once("\"Click to remove sorting\"", "\"取消排序\""),
        once("`Click to sort by ${n} ascending`", "`按『${n}』升序排列`"),
        once("\"aria-label\":\"Increment\"", "\"aria-label\":\"加一\""),
        once("\"aria-label\":\"Decrement\"", "\"aria-label\":\"减一\""),

        // dates: always 2026-03-01, whatever the language of the browser
        // A day that is typed is that day or none: stock flatpickr makes 2025/12/31 of 20251130, and 2026/3/2 of 2026-02-30.
        once("allowInput:!0,dateFormat:function(e){const t={day", """
            allowInput:!0,parseDate:e=>{if(/[TZ]/.test(e))return new Date(e);const[,y,m,d]=e.normalize("NFKC").replace(/\\s/g,"")\
            .match(/^(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?)$/)||e.trim().match(/^(\\d{4})(\\d\\d)(\\d\\d)$/)||[],\
            t=new Date(y,m-1,d);return t.getMonth()==m-1&&t.getDate()==d?t:void 0},dateFormat:function(e){const t={day"""),
        // What is typed and is no day stays in its field and is refused there; stock form-js empties the field.
        once("const n=d(m.current,e);y(n);", """
            const n=d(m.current,e),xrSet=n.setDate;n.setDate=(t,...r)=>"string"!=typeof t||!t.trim()||n.parseDate(t)?xrSet(t,...r)\
            :(n.clear(!1),n.input.value=t,f(t));y(n);"""),
        once("function He(e){return e&&!isNaN(e.getTime())}", """
            function He(e){return e instanceof Date&&!isNaN(e)}function xrNoDay(e){const t=/^(\\d{4})-(\\d\\d)-(\\d\\d)(T.+)?$/.exec(e);\
            return"string"==typeof e&&""!==e&&!(t&&!isNaN(Date.parse(e))&&new Date(Date.UTC(t[1],t[2]-1,t[3])).getUTCDate()==t[3])}"""),
        // A day begins where the browser stands: stock form-js reads it as one of Greenwich, which is the day before in America.
        once("case D.DATE:e=new Date(Date.parse(h));break;", "case D.DATE:e=xrNoDay(h)?h:new Date((h||\"\").slice(0,10)+\"T00:00\");break;"),
        once("case D.DATETIME:e=new Date(Date.parse(h)),", "case D.DATETIME:e=xrNoDay(h)?h:new Date(Date.parse(h)),"),
        once("let n=null;y===D.DATE&&He(e)?", "let n=\"string\"==typeof e?e:null;y===D.DATE&&He(e)?"),
        once("return\"string\"!=typeof n?null:i!==D.DATE||", "return\"string\"!=typeof n?null:i!==D.TIME?n:i!==D.DATE||"),
        once("\"number\"===n&&(o=[...o,...so(e,t)])", "(o=[...o,...so(e,t)])"),
        once("\"number\"===s&&(l=[...l,...so(o,t)])", "(l=[...l,...so(o,t)])"),
        once("function so(e,t){const{decimalDigits:n,increment:i}=e,r=[];", """
            function so(e,t){if("datetime"===e.type&&"time"!==e.subtype&&xrNoDay(t))return[`「${t}」不是有效日期，请按 2026-03-01 的样式填写。`];\
            if("number"!==e.type)return[];const{decimalDigits:n,increment:i}=e,r=[];"""),
        once("placeholder:xt()", "placeholder:\"年-月-日\""),
        once("placeholder:h?\"hh:mm\":\"hh:mm ?m\"", "placeholder:\"时:分\""),
        once("n.config.onOpen=[", "n.config.onOpen=[()=>requestAnimationFrame((()=>n.calendarContainer.scrollIntoView({block:\"nearest\"}))),"),
        once("}(wt(t)),static:!0", "}(\"yyyy-MM-dd\"),static:!0"),
        once("shorthand:[\"Sun\",\"Mon\",\"Tue\",\"Wed\",\"Thu\",\"Fri\",\"Sat\"],longhand:[\"Sunday\",\"Monday\",\"Tuesday\",\"Wednesday\",\"Thursday\",\"Friday\",\"Saturday\"]",
            "shorthand:[\"日\",\"一\",\"二\",\"三\",\"四\",\"五\",\"六\"],longhand:[\"星期日\",\"星期一\",\"星期二\",\"星期三\",\"星期四\",\"星期五\",\"星期六\"]"),
        once("shorthand:[\"Jan\",\"Feb\",\"Mar\",\"Apr\",\"May\",\"Jun\",\"Jul\",\"Aug\",\"Sep\",\"Oct\",\"Nov\",\"Dec\"],longhand:[\"January\",\"February\",\"March\",\"April\",\"May\",\"June\",\"July\",\"August\",\"September\",\"October\",\"November\",\"December\"]",
            "shorthand:[" + months() + "],longhand:[" + months() + "]"),
        once("31],firstDayOfWeek:0,", "31],firstDayOfWeek:1,"),
        once("scrollTitle:\"Scroll to increment\",toggleTitle:\"Click to toggle\"", "scrollTitle:\"滚动可增减\",toggleTitle:\"点击切换\""),
        once("yearAriaLabel:\"Year\",monthAriaLabel:\"Month\",hourAriaLabel:\"Hour\",minuteAriaLabel:\"Minute\"",
            "yearAriaLabel:\"年\",monthAriaLabel:\"月\",hourAriaLabel:\"时\",minuteAriaLabel:\"分\""));

    private FormMends() { }

    private static String months() {
        return "\"1月\",\"2月\",\"3月\",\"4月\",\"5月\",\"6月\",\"7月\",\"8月\",\"9月\",\"10月\",\"11月\",\"12月\"";
    }
}
