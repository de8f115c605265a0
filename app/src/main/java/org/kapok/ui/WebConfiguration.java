package org.kapok.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Templates compiled with the app, texts, and built files that browsers keep for a year. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(
                Path.of("."), ContentType.Html, WebConfiguration.class.getClassLoader(), "org.kapok");
    }

    @Bean
    Messages messages() {
        return Messages.load();
    }

    @Bean
    Assets assets() {
        return Assets.load();
    }

    @Bean
    NoticeCookie noticeCookie(ObjectProvider<BrowserSecret> secret) {
        return new NoticeCookie(request -> secret.stream().findFirst().flatMap(known -> known.of(request)));
    }

    @Bean
    PageAnswers pageAnswers(TemplateEngine templates, Screens screens, NoticeCookie notices) {
        return new PageAnswers(templates, screens, notices);
    }

    @Bean
    ProblemAnswers problemAnswers(PageAnswers pages, Screens screens) {
        return new ProblemAnswers(pages, screens, new SecureRandom());
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerProblems(ProblemAnswers answers) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ContainerProblems(answers)));
    }

    @Bean
    WebMvcConfigurer pages(PageAnswers answers) {
        return new WebMvcConfigurer() {
            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(answers);
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ReadableTexts()).order(Ordered.LOWEST_PRECEDENCE);
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/assets/**")
                        .addResourceLocations("classpath:/assets/")
                        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .resourceChain(true)
                        .addResolver(new BrotliFirst());
            }
        };
    }
}
