/**
 * The cadre database: organisations, posts with their approved numbers (核定职数) and holders, cadres with all that
 * eligibility asks for, and who belongs to which body or recommendation scope by office.
 *
 * <p>It changes daily. What a rule needs of it is frozen into evidence at the moment of the step; nothing here is ever asked
 * about the past. What is imported into it is written to the chain of the house.
 */
@ApplicationModule(allowedDependencies = {"statute", "record"})
package org.xuanren.roster;

import org.springframework.modulith.ApplicationModule;
