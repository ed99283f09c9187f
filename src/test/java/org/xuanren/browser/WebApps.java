package org.xuanren.browser;

import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.impl.DefaultAdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.impl.DefaultTasklistRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.impl.DefaultWelcomeRuntimeDelegate;

/** The web apps keep what they need in static places, which every server of this JVM empties when it stops. */
public final class WebApps {

    /** Whether a step of a diagram is as large as it was drawn (80 high) and within what is shown. */
    static final String SEEN = "step => [...document.querySelectorAll('.diagram-holder ' + step)].some(e => {"
        + " const r = e.getBoundingClientRect(), h = e.closest('.diagram-holder').getBoundingClientRect(), x = r.x + r.width / 2, y = r.y + r.height / 2;"
        + " return r.height > 70 && x > h.left && x < h.right && y > h.top && y < h.bottom; })";

    private WebApps() { }

    /** Fills them again for a server that goes on. */
    public static void revive(ProcessEngine engine) {
        ProcessEngines.registerProcessEngine(engine);
        Cockpit.setCockpitRuntimeDelegate(new DefaultCockpitRuntimeDelegate());
        Admin.setAdminRuntimeDelegate(new DefaultAdminRuntimeDelegate());
        Tasklist.setTasklistRuntimeDelegate(new DefaultTasklistRuntimeDelegate());
        Welcome.setRuntimeDelegate(new DefaultWelcomeRuntimeDelegate());
    }
}
