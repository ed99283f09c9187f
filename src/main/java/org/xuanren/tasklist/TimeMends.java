package org.xuanren.tasklist;

import static org.xuanren.tasklist.Mend.once;

import java.util.List;

/**
 * The house counts days by China's time, so the web apps show it wherever the browser stands: moment reads a time without an offset as
 * one of China (typed into a search, for example) and writes every time as one.
 */
final class TimeMends {

    static final List<Mend> ALL = List.of(
        once("r.momentProperties=[]", "r.momentProperties=[\"_a\"]"), // what was read, for the hook below
        once("r.updateOffset=function(){}", """
            r.updateOffset=function(e){e._isUTC||!e.isValid()||(e._a&&null==e._tzm&&(e._d=new Date(Date.UTC.apply(null,e._a)-288e5)),\
            e._a=null,e.utcOffset(480))}"""));

    private TimeMends() { }
}
