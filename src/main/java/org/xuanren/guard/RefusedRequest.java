package org.xuanren.guard;

import java.util.List;

/**
 * A request that would have changed something, refused by the REST API itself before any command of the engine was asked.
 *
 * @param line method and path
 * @param user whose account it was aimed at, or null
 * @param ids  what it may have been aimed at besides
 * @param why  the sentence that was answered
 */
record RefusedRequest(String line, String user, List<String> ids, String why) { }
