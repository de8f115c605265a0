package org.kapok.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.kapok.shared.Language;
import org.kapok.shared.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the {@link Screen} of a request: who looks, in which language, at what time, and where he may go. */
@Component
public final class Screens {

    private static final String CONTEXT = LayoutContext.class.getName();

    private final Messages messages;
    private final Assets assets;
    private final ObjectProvider<LayoutContexts> contexts;
    private final ObjectProvider<AccountPaths> paths;
    private final ObjectProvider<Clock> clock;
    private final NoticeCookie notices;
    private final OperationWords words;
    /** From this order on, a word of the navigation is not of the day: address books, lists, rights. */
    private static final int RARE = 800;

    /** How many words of the day a person has before the others are folded. */
    private static final int WORTH_FOLDING = 4;

    private final List<NavigationEntry> entries;

    Screens(
            Messages messages,
            Assets assets,
            ObjectProvider<LayoutContexts> contexts,
            ObjectProvider<AccountPaths> paths,
            ObjectProvider<Clock> clock,
            NoticeCookie notices,
            OperationWords words,
            ObjectProvider<NavigationEntry> entries) {
        this.messages = messages;
        this.assets = assets;
        this.contexts = contexts;
        this.paths = paths;
        this.clock = clock;
        this.notices = notices;
        this.words = words;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    /** The screen of a request. */
    public Screen of(HttpServletRequest request) {
        return screen(request, context(request));
    }

    /** The screen for pages that must come up whatever is broken: nobody's name, no operation. */
    public Screen anonymous(HttpServletRequest request) {
        return screen(request, LayoutContext.anonymous());
    }

    private Screen screen(HttpServletRequest request, LayoutContext context) {
        Choices choices = Choices.of(request);
        Language language = choices.language()
                .or(() -> context.person().flatMap(LayoutContext.Person::language))
                .orElseGet(() -> Language.of(request.getLocale()));
        Texts texts = messages.in(language);
        Address address = address(request);
        return new Screen(
                texts,
                moments(texts, context),
                context,
                address,
                choices.theme(),
                csrf(request),
                notices.read(request),
                navigation(texts, context, address),
                paths.getIfAvailable(AccountPaths::usual),
                words.grounds(),
                words.codes(),
                assets);
    }

    private LayoutContext context(HttpServletRequest request) {
        if (request.getAttribute(CONTEXT) instanceof LayoutContext known) {
            return known;
        }
        LayoutContexts source = contexts.getIfAvailable();
        LayoutContext context = source == null ? LayoutContext.anonymous() : source.of(request);
        request.setAttribute(CONTEXT, context);
        return context;
    }

    private Moments moments(Texts texts, LayoutContext context) {
        return context.operation()
                .map(operation -> new Moments(texts, operation.now(), operation.zone(), operation.city()))
                .orElseGet(() -> {
                    Instant now = clock.getIfAvailable(Clock::systemUTC).instant();
                    return new Moments(texts, now, ZoneOffset.UTC, "UTC");
                });
    }

    private List<Screen.NavigationLink> navigation(Texts texts, LayoutContext context, Address address) {
        if (context.person().isEmpty() || context.operation().isEmpty()) {
            return List.of();
        }
        Viewer viewer = context.person().get().viewer();
        String base = "/o/" + context.operation().get().code();
        var his = entries.stream()
                .filter(entry -> entry.roles().contains(viewer.role()))
                .toList();
        boolean folds = his.stream().filter(entry -> entry.order() < RARE).count() >= WORTH_FOLDING;
        return his.stream()
                .map(entry -> link(texts, entry, viewer, base, address, folds && entry.order() >= RARE))
                .toList();
    }

    private static Screen.NavigationLink link(
            Texts texts, NavigationEntry entry, Viewer viewer, String base, Address address, boolean rare) {
        String path = entry.path().isEmpty() ? base : base + "/" + entry.path();
        boolean below = !entry.path().isEmpty() && address.path().startsWith(path + "/");
        boolean current = address.path().equals(path) || below;
        return new Screen.NavigationLink(
                texts.text(entry.key()), path, entry.badge().apply(viewer).orElse(0), current, rare);
    }

    private static Address address(HttpServletRequest request) {
        var query = new LinkedHashMap<String, List<String>>();
        if ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod())) {
            request.getParameterMap().forEach((name, values) -> query.put(name, List.of(values)));
        }
        return new Address(request.getRequestURI(), query);
    }

    private static Screen.Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Screen.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
                : new Screen.Csrf("_csrf", "X-CSRF-TOKEN", "");
    }
}
