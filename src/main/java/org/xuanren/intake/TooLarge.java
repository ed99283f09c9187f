package org.xuanren.intake;

import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.FileSizeLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeLimitExceededException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** What the server took no further than its limit. The windows look at a file before they send it; this is for who calls by hand. */
final class TooLarge {

    static final String REMEDY = "请压缩或拆分后上传";
    private static final double MB = 1 << 20;

    private TooLarge() { }

    /** The fact of a refusal; it names the file if the server had come as far as its name. */
    static String said(MaxUploadSizeExceededException refused) {
        var cause = NestedExceptionUtils.getMostSpecificCause(refused);
        if (cause instanceof FileSizeLimitExceededException file) {
            return "文件『%s』超过上限 %s".formatted(UploadName.of(file.getFileName()), megabytes(file.getPermittedSize()));
        }
        if (cause instanceof FileCountLimitExceededException count) {
            return "一次上传的文件超过上限 %d 个".formatted(count.getLimit());
        }
        return cause instanceof SizeLimitExceededException all ? "一次上传的文件合计" + said(all.getActualSize(), all.getPermittedSize()) : "上传的文件超过上限";
    }

    static String said(long bytes, long most) {
        return "有 %s，超过上限 %s".formatted(megabytes(bytes), megabytes(most));
    }

    /** Rounded up: what is above a limit never looks like it. */
    private static String megabytes(long bytes) {
        return "%s MB".formatted(Math.ceil(bytes / MB * 10) / 10).replace(".0 ", " ");
    }
}
