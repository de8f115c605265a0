package org.kapok.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.kapok.shared.OpenTo;
import org.kapok.shared.OpenToEveryone;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Knows which addresses answer without sign-in: built files, and what says {@link OpenToEveryone}. */
@Component
class OpenAddresses {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    OpenAddresses(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    boolean isOpen(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        String path = request.getRequestURI();
        return path.startsWith("/assets/") && !path.contains("..")
                || mappings.getObject().getHandlerMethods().entrySet().stream()
                        .filter(entry -> isOpen(entry.getValue()))
                        .anyMatch(entry -> entry.getKey().getMatchingCondition(request) != null);
    }

    static boolean isOpen(HandlerMethod method) {
        return says(method, OpenToEveryone.class) && !method.hasMethodAnnotation(OpenTo.class);
    }

    private static boolean says(HandlerMethod method, Class<? extends java.lang.annotation.Annotation> annotation) {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), annotation)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), annotation);
    }
}
