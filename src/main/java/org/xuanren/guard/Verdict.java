package org.xuanren.guard;

/** What the guard says to a command of the engine, whoever sends it. */
enum Verdict {

    /** Changes nothing: who may read is for the authorizations. */
    READ,
    /** Honest work: goes on to the authorizations, the intake and the proof of diagrams. */
    WORK,
    /** Repeats what failed for a technical reason, one job at a time, and never with another date. */
    RETRY,
    /** Who is staff and of which group, and the offices of a role: never for oneself, always recorded (R-SUP-INTERNAL). */
    STAFFING,
    /** The program's own: nobody who is logged in, the administrator included, does it by hand. */
    HOUSE,
    /** Nobody sends it: it is done by an {@link Operation} of the program, which asks for reason and authority and records it. */
    OPERATION,
    /** Jumps, reorders, forges or forgets: nobody does it. */
    REFUSED
}
