package org.xuanren;

import java.io.PrintStream;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** The command line, for tests of other rooms. */
public final class Commands {

    private Commands() { }

    /** {@code verify --all} in a house that is open already. */
    public static int verifyAll(ApplicationContext house, PrintStream out, boolean replayed) {
        return new Audit(house, Optional.empty(), out).everything(replayed);
    }
}
