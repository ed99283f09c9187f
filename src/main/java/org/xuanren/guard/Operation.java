package org.xuanren.guard;

/** A command of the program inside which the engine may execute commands that it executes nowhere else. */
public interface Operation {

    /** @param command of the engine, of the verdict {@link Verdict#OPERATION} or {@link Verdict#REFUSED} */
    boolean permits(Class<?> command);
}
