/**
 * Who the logins are. Records and rights go by login; people are told names.
 */
@ApplicationModule(allowedDependencies = {})
package org.xuanren.staff;

import org.springframework.modulith.ApplicationModule;
