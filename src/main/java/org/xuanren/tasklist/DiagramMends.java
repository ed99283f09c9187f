package org.xuanren.tasklist;

import static org.xuanren.tasklist.Mend.once;

import java.util.List;

/**
 * Corrections of the viewer of diagrams, which Tasklist and Cockpit both contain: it shows the whole diagram, and ours are so wide
 * that nobody can read a word of it.
 */
final class DiagramMends {

    static final List<Mend> ALL = List.of(
        // A diagram that would be shrunk to less than two thirds opens at its start, in a size to be read.
        once("e?m.viewbox(e):m.zoom(\"fit-viewport\",\"auto\")", """
            e?m.viewbox(e):function(){m.zoom("fit-viewport","auto");var s=v.get("elementRegistry").filter((function(x){return"bpmn:StartEvent"===x.type}))[0];\
            if(s&&m.zoom()<.66){m.zoom(1);var b=m.viewbox();m.viewbox({x:s.x-60,y:s.y+s.height/2-b.height/2,width:b.width,height:b.height})}}()"""),
        // What is looked for stands in the middle, not somewhere at the edge.
        once("m.scrollToElement(t)", """
            m.scrollToElement(t);var b=m.viewbox();m.viewbox({x:t.x+t.width/2-b.width/2,y:t.y+t.height/2-b.height/2,width:b.width,height:b.height})"""),
        new Mend("title=\"zoom in\"", "title=\"放大\"", 3),
        new Mend("title=\"zoom out\"", "title=\"缩小\"", 3),
        new Mend("title=\"reset zoom\"", "title=\"显示全图\"", 3));

    private DiagramMends() { }
}
