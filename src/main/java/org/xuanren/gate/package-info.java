/**
 * The thin delegates of the diagrams and what their gateways may ask.
 *
 * <p>A gate opens the file of the case, demands that every earlier gate has passed, lets the rules of its stage judge, and
 * writes what they found to the record, passed or not. It reads no process variable but the id of the candidate, and what it
 * reads is only ever compared with the file. The beans of this room are all that a diagram's expressions can reach.
 */
@ApplicationModule(allowedDependencies = {"statute", "evidence", "rule", "record", "casefile"})
package org.xuanren.gate;

import org.springframework.modulith.ApplicationModule;
