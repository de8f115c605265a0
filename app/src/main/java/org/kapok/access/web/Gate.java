package org.kapok.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapok.access.Account;
import org.kapok.access.Operation;
import org.kapok.access.Operations;
import org.kapok.shared.OpenTo;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Lets a request through to an address only if that address says who may call it, if the viewer is one of them, if the
 * operation in the address is his, and if his token covers it. Whatever is not for him is not there: 404.
 */
@Component
class Gate implements HandlerInterceptor {

    private final Operations operations;

    Gate(Operations operations) {
        this.operations = operations;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.REQUEST || handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        if (!(handler instanceof HandlerMethod method)) {
            throw notThere();
        }
        if (OpenAddresses.isOpen(method)) {
            return true;
        }
        Passage passage = Passage.of(request).orElseThrow(Gate::notThere);
        Account account = passage.account().orElseThrow(Gate::notThere);
        OpenTo openTo = openTo(method).orElseThrow(Gate::notThere);
        if (openTo.value().length > 0 && !List.of(openTo.value()).contains(account.role())) {
            throw notThere();
        }
        refuseAnotherOperation(request, account);
        passage.scope().ifPresent(scope -> {
            if (!scope.covers(request.getMethod(), module(method))) {
                throw new ResponseStatusException(HttpStatus.FORBIDDEN, "the token's scope does not cover this");
            }
        });
        return true;
    }

    /** What the address says: the method before the class. */
    static Optional<OpenTo> openTo(HandlerMethod method) {
        @Nullable OpenTo own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), OpenTo.class);
        return Optional.ofNullable(own)
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), OpenTo.class)));
    }

    private void refuseAnotherOperation(HttpServletRequest request, Account account) {
        Optional<String> code = operationCode(request);
        Optional<String> own =
                code.flatMap(_ -> operations.byId(account.operation())).map(Operation::code);
        if (!code.equals(own)) {
            throw notThere();
        }
    }

    /** The decoded segment that names an operation: {@code /o/CF/...}, {@code /api/v1/o/CF/...}. */
    static Optional<String> operationCode(HttpServletRequest request) {
        List<String> segments =
                ServletRequestPathUtils.parseAndCache(request).pathWithinApplication().elements().stream()
                        .filter(PathContainer.PathSegment.class::isInstance)
                        .map(segment -> ((PathContainer.PathSegment) segment).valueToMatch())
                        .toList();
        List<String> rest =
                segments.size() > 2 && segments.get(0).equals("api") ? segments.subList(2, segments.size()) : segments;
        return rest.size() > 1 && rest.get(0).equals("o") ? Optional.of(rest.get(1)) : Optional.empty();
    }

    private static String module(HandlerMethod method) {
        String[] parts = method.getBeanType().getName().split("\\.", -1);
        return parts.length > 2 ? parts[2] : "";
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
