/**
 * The archive: a case as it leaves the house, and what an auditor does with it elsewhere.
 *
 * <p>An export holds all that the record vouches for, so that it is verified, and its judgements are come to anew, without
 * database, engine and server; the public key is all that the auditor brings along (R-LOG-FILE, ADR 12).
 */
@ApplicationModule(allowedDependencies = {"statute", "evidence", "record", "casefile", "rule"})
package org.xuanren.dossier;

import org.springframework.modulith.ApplicationModule;
