package org.kapok.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapok.access.Account;
import org.kapok.access.CurrentViewer;
import org.kapok.access.Operation;
import org.kapok.access.Operations;
import org.kapok.shared.Viewer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;

/** Gives controllers the {@link Viewer}, {@link Account} or {@link Operation} of the request as an argument. */
@Component
class ViewerArguments implements HandlerMethodArgumentResolver, CurrentViewer {

    private final Operations operations;

    ViewerArguments(Operations operations) {
        this.operations = operations;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Viewer.class || type == Account.class || type == Operation.class || type == Passage.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        Optional<Passage> passage = Optional.ofNullable(web.getNativeRequest(HttpServletRequest.class))
                .flatMap(Passage::of);
        Class<?> type = parameter.getParameterType();
        if (type == Passage.class) {
            return passage.orElseThrow(ViewerArguments::nobody);
        }
        Account account = passage.flatMap(Passage::account).orElseThrow(ViewerArguments::nobody);
        if (type == Operation.class) {
            return operations.byId(account.operation()).orElseThrow(ViewerArguments::nobody);
        }
        return type == Account.class ? account : account.viewer();
    }

    @Override
    public Optional<Viewer> viewer() {
        return account().map(Account::viewer);
    }

    @Override
    public Optional<Account> account() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Passage.of(attributes.getRequest()).flatMap(Passage::account)
                : Optional.empty();
    }

    private static ResponseStatusException nobody() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
