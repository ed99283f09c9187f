package org.xuanren.intake;

/** The name of a file as a browser sent it, without folder and without what nobody can read. */
final class UploadName {

    private static final int MOST = 200;

    private UploadName() { }

    static String of(String sent) {
        var name = sent == null ? "" : sent;
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replaceAll("\\p{Cntrl}", "");
        return name.isEmpty() ? "未命名" : name.substring(Math.max(0, name.length() - MOST));
    }
}
