package org.kapok.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapok.database.embedded.StoreException;

/**
 * The value of {@code --database-url}: {@code postgresql://user:password@host:port/database?option=value}, or the same
 * as {@code jdbc:postgresql://host/database?user=...&password=...}.
 *
 * @param jdbcUrl without user and password
 * @param place host, port and database, fit for a folder name
 */
public record DatabaseUrl(String jdbcUrl, String user, String password, String place) {

    /**
     * Reads one.
     *
     * @throws StoreException with a sentence for the person that does not repeat the password
     */
    public static DatabaseUrl parse(String text) throws StoreException {
        String plain = text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text;
        URI uri;
        try {
            uri = new URI(plain);
        } catch (URISyntaxException e) {
            throw new StoreException("database.url");
        }
        if (!List.of("postgresql", "postgres")
                        .contains(Optional.ofNullable(uri.getScheme()).orElse(""))
                || uri.getHost() == null
                || uri.getPath() == null
                || uri.getPath().length() < 2) {
            throw new StoreException("database.url");
        }
        List<String> options = new ArrayList<>();
        String user = "";
        String password = "";
        if (uri.getRawUserInfo() != null) {
            String[] parts = uri.getRawUserInfo().split(":", 2);
            user = decode(parts[0]);
            password = parts.length > 1 ? decode(parts[1]) : "";
        }
        for (String option : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&", -1)) {
            if (option.startsWith("user=")) {
                user = decode(option.substring("user=".length()));
            } else if (option.startsWith("password=")) {
                password = decode(option.substring("password=".length()));
            } else if (!option.isEmpty()) {
                options.add(option);
            }
        }
        if (user.isEmpty()) {
            throw new StoreException("database.url_user");
        }
        String address = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        return new DatabaseUrl(
                "jdbc:postgresql://" + address + uri.getRawPath()
                        + (options.isEmpty() ? "" : "?" + String.join("&", options)),
                user,
                password,
                (address + uri.getPath()).replaceAll("[^A-Za-z0-9.-]", "-"));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user + " on " + jdbcUrl;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
