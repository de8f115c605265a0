package org.kapok.access.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Believes a proxy that it was reached over https, and by whom; only one on this machine or one that {@code
 * kapok.proxies} names. Everybody else may say what he likes in these headers.
 */
@Configuration(proxyBeanMethods = false)
class ProxyConfiguration {

    private static final List<String> LOOPBACK =
            List.of("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}", "::1", "0:0:0:0:0:0:0:1");

    /** {@code proxies}: literal addresses with commas between them. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> believedProxies(
            @Value("${kapok.proxies:}") List<String> proxies) {
        return factory -> factory.addEngineValves(valve(proxies));
    }

    static RemoteIpValve valve(List<String> proxies) {
        var valve = new BelievedProxies();
        valve.setInternalProxies(pattern(proxies));
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }

    static String pattern(List<String> proxies) {
        return Stream.concat(
                        LOOPBACK.stream(),
                        proxies.stream()
                                .map(String::strip)
                                .filter(proxy -> !proxy.isEmpty())
                                .map(Pattern::quote))
                .collect(Collectors.joining("|"));
    }
}
