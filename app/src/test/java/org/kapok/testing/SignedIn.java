package org.kapok.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kapok.access.Account;
import org.kapok.access.secrets.Totp;
import org.kapok.shared.AccountId;

/**
 * A browser without a screen: real HTTP to the app under test, with cookies and form tokens. Redirects are not followed,
 * so that a test sees them.
 */
public final class SignedIn implements AutoCloseable {

    private static final Pattern META = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7]{32})</code>");
    private static final Pattern RECOVERY = Pattern.compile("<li><code>([0-9A-Z-]{23})</code>");
    private static final Map<AccountId, Deque<String>> RECOVERY_CODES = new ConcurrentHashMap<>();

    private final URI base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private SignedIn(int port) {
        this.base = URI.create("http://127.0.0.1:" + port);
    }

    /** Somebody who has not signed in. */
    public static SignedIn nobody(int port) {
        return new SignedIn(port);
    }

    /** Signs in as an account of {@link TestOperations}, with a second factor where one is asked. */
    public static SignedIn as(int port, Account account) {
        return as(port, account, MutableClock.shared());
    }

    private static SignedIn as(int port, Account account, java.time.Clock clock) {
        var browser = new SignedIn(port);
        var answer = browser.signIn(account.signInName(), TestOperations.PASSWORD);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(
                    "sign-in of " + account.role() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        var home = browser.get("/");
        if (home.headers().firstValue("Location").orElse("").startsWith("/second-factor")) {
            browser.secondFactor(account, clock);
        }
        return browser;
    }

    /** Sends the sign-in form. */
    public HttpResponse<String> signIn(String name, String password) {
        return post("/sign-in", Map.of("name", name, "password", password));
    }

    /** Fetches a page or file. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Sends a form with its token. */
    public HttpResponse<String> post(String path, Map<String, String> form) {
        String token = token();
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "", form.isEmpty() ? "" : "&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body + "_csrf=" + encoded(token))));
    }

    /** Calls the API with the session's cookie and the form token in its header. */
    public HttpResponse<String> api(String method, String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token())
                .method(
                        method,
                        json.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json)));
    }

    /** A request that a test completes itself; cookies are added, the form token is not. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
    }

    /** Sends what {@link #request} began. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A form token good for this browser now. */
    public String token() {
        Matcher meta = META.matcher(get("/code").body());
        if (!meta.find()) {
            throw new IllegalStateException("no form token on the page");
        }
        return meta.group(1).replace("&#43;", "+").replace("&amp;", "&");
    }

    /** The cookies this browser holds. */
    public java.util.List<java.net.HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** Where the app answers. */
    public URI base() {
        return base;
    }

    @Override
    public void close() {
        client.close();
    }

    private void secondFactor(Account account, java.time.Clock clock) {
        var known = RECOVERY_CODES.get(account.id());
        var answer =
                known == null ? enrol(account, clock) : post("/second-factor", Map.of("code", known.removeFirst()));
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException("second factor answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private HttpResponse<String> enrol(Account account, java.time.Clock clock) {
        Matcher secret = SECRET.matcher(get("/second-factor").body());
        if (!secret.find()) {
            throw new IllegalStateException("no key to enrol with");
        }
        String code = Totp.codeAt(base32(secret.group(1)), clock.instant());
        var answer = post("/second-factor/enrol", Map.of("code", code));
        var codes = new ArrayDeque<String>();
        Matcher recovery = RECOVERY.matcher(answer.body());
        while (recovery.find()) {
            codes.add(recovery.group(1));
        }
        RECOVERY_CODES.put(account.id(), codes);
        return answer;
    }

    /** The bytes of a Base32 text. */
    public static byte[] base32(String text) {
        byte[] bytes = new byte[text.length() * 5 / 8];
        int buffer = 0;
        int bits = 0;
        int at = 0;
        for (char letter : text.toCharArray()) {
            buffer = (buffer << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (buffer >> bits);
            }
        }
        return bytes;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
