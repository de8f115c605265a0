package org.kapok.ui;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses texts that no store can keep, before any controller reads them: a zero byte, half a surrogate pair. */
final class ReadableTexts implements HandlerInterceptor {

    private static final String CODE = "ui.problem.character";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        var wrong = new ArrayList<Violation>();
        request.getParameterMap().forEach((name, values) -> {
            if (!isReadable(name) || !List.of(values).stream().allMatch(ReadableTexts::isReadable)) {
                wrong.add(Violation.of(isReadable(name) ? name : "", CODE));
            }
        });
        if (request instanceof MultipartRequest parts) {
            for (MultipartFile file : parts.getFileMap().values()) {
                if (!isReadable(Optional.ofNullable(file.getOriginalFilename()).orElse(""))) {
                    wrong.add(Violation.of(file.getName(), CODE));
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new ViolationsException(wrong);
        }
        return true;
    }

    /** Whether a text is whole Unicode without a zero byte. */
    static boolean isReadable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || point >= 0xD800 && point <= 0xDFFF);
    }
}
