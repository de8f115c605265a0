package org.kapok.ui;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * What programs send, read as strictly as our own code is written: no null where none is declared (an absent text is an
 * empty one, an absent list an empty list), no text that no store can keep.
 */
@Configuration(proxyBeanMethods = false)
class JsonReading implements WebMvcConfigurer {

    private final JsonMapper mapper;

    JsonReading(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.withJsonConverter(new JacksonJsonHttpMessageConverter(strict(mapper)));
    }

    static JsonMapper strict(JsonMapper mapper) {
        var texts = new SimpleModule("kapok-texts").addDeserializer(String.class, new Text());
        return mapper.rebuild()
                .addModule(texts)
                .annotationIntrospector(tools.jackson.databind.AnnotationIntrospector.pair(
                        new AsDeclared(), mapper.deserializationConfig().getAnnotationIntrospector()))
                .build();
    }

    /** Nulls only where a record of ours says {@code @Nullable} or {@code Optional}. */
    private static final class AsDeclared extends NopAnnotationIntrospector {

        @Override
        public JsonSetter.@Nullable Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
            if (!(annotated instanceof AnnotatedParameter parameter)) {
                return null;
            }
            Class<?> owner = parameter.getOwner().getDeclaringClass();
            if (!owner.isRecord() || !owner.getName().startsWith("org.kapok.")) {
                return null;
            }
            RecordComponent component = owner.getRecordComponents()[parameter.getIndex()];
            boolean mayBeNull = component.getType() == Optional.class
                    || Arrays.stream(component.getAnnotatedType().getAnnotations())
                            .anyMatch(Nullable.class::isInstance);
            return JsonSetter.Value.construct(mayBeNull ? Nulls.DEFAULT : nulls(component.getType()), Nulls.FAIL);
        }

        private static Nulls nulls(Class<?> type) {
            boolean hasEmpty =
                    type == String.class || Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
            return hasEmpty ? Nulls.AS_EMPTY : Nulls.FAIL;
        }
    }

    /** A text without zero bytes and halves of pairs. */
    private static final class Text extends StdScalarDeserializer<String> {

        Text() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            String text = tools.jackson.databind.deser.jdk.StringDeserializer.instance.deserialize(parser, context);
            if (text != null && !ReadableTexts.isReadable(text)) {
                return (String) context.handleWeirdStringValue(String.class, "", "not a text that can be kept");
            }
            return text;
        }

        @Override
        public Object getEmptyValue(DeserializationContext context) {
            return "";
        }
    }
}
