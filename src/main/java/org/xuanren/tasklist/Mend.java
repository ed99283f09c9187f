package org.xuanren.tasklist;

/**
 * One correction of a served script.
 *
 * @param original the text as Camunda 7.24.0 ships it
 * @param mended what is served instead
 * @param places how often the original occurs; every place is mended
 */
record Mend(String original, String mended, int places) {

    static Mend once(String original, String mended) {
        return new Mend(original, mended, 1);
    }

    /** @throws IllegalStateException if the script is another one than the mend was made for */
    String applyTo(String script) {
        var found = placesIn(script);
        if (found != places) {
            throw new IllegalStateException("The script of the web app is not the one of Camunda 7.24.0: expected %d times, found %d times: %s"
                .formatted(places, found, original));
        }
        return script.replace(original, mended);
    }

    int placesIn(String script) {
        int count = 0;
        for (int at = script.indexOf(original); at >= 0; at = script.indexOf(original, at + original.length())) {
            count++;
        }
        return count;
    }
}
