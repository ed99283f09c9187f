/**
 * What is done to a case from outside of its procedure (案件处置): suspended and resumed, ended early by two persons, moved to a
 * newer diagram. Every act has a reason, a person of the right group, who is not tied to the case, and its entry in the record;
 * what is refused is recorded as well.
 *
 * <p>{@link org.xuanren.operation.CaseOperations} is the door. An act is a command of the engine that the guard lets in, and inside
 * which it lets the engine execute that one command for which the act is there. See {@code docs/adr/0010}.
 */
@ApplicationModule(allowedDependencies = {"statute", "evidence", "roster", "record", "casefile", "access", "conformance", "guard", "staff", "oversight"})
package org.xuanren.operation;

import org.springframework.modulith.ApplicationModule;
