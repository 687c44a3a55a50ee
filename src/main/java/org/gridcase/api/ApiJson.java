package org.gridcase.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.List;
import org.gridcase.shared.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;

/**
 * JSON of this interface only: strict in what it takes, so that a misspelt field is refused instead
 * of silently left out, and without empty fields in what it gives.
 */
final class ApiJson extends MappingJackson2HttpMessageConverter {
    private static final String PACKAGE = ApiJson.class.getPackageName();

    /** Bytes of a body; far beyond any form's own limits. */
    private static final long LONGEST = 1 << 20;

    ApiJson() {
        super(mapper());
        setSupportedMediaTypes(
                List.of(MediaType.APPLICATION_JSON, new MediaType("application", "*+json")));
    }

    static ObjectMapper mapper() {
        JsonMapper.Builder json =
                JsonMapper.builder()
                        .addModule(new JavaTimeModule())
                        .annotationIntrospector(new Kebab.InJson())
                        .serializationInclusion(JsonInclude.Include.NON_NULL)
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        // the fingerprint of a body does not depend on the order of a form's fields
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        json.withCoercionConfig(
                LogicalType.Textual,
                text -> {
                    for (var shape :
                            List.of(
                                    CoercionInputShape.Integer,
                                    CoercionInputShape.Float,
                                    CoercionInputShape.Boolean)) {
                        text.setCoercion(shape, CoercionAction.Fail);
                    }
                });
        return json.build();
    }

    @Override
    public boolean canRead(Type type, Class<?> context, MediaType mediaType) {
        return ours(getJavaType(type, context).getRawClass())
                && super.canRead(type, context, mediaType);
    }

    @Override
    public boolean canWrite(Class<?> type, MediaType mediaType) {
        return ours(type) && super.canWrite(type, mediaType);
    }

    private static boolean ours(Class<?> type) {
        return type.getPackageName().equals(PACKAGE);
    }

    @Override
    public Object read(Type type, Class<?> context, HttpInputMessage in) throws IOException {
        return super.read(type, context, new Bounded(in));
    }

    private record Bounded(HttpInputMessage in) implements HttpInputMessage {
        @Override
        public InputStream getBody() throws IOException {
            return new FilterInputStream(in.getBody()) {
                private long left = LONGEST;

                @Override
                public int read() throws IOException {
                    int one = super.read();
                    count(one < 0 ? 0 : 1);
                    return one;
                }

                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                    int some = super.read(into, from, length);
                    count(Math.max(some, 0));
                    return some;
                }

                private void count(int bytes) {
                    left -= bytes;
                    if (left < 0) {
                        throw new BadRequest(ProblemType.TOO_LARGE, "api.error.tooLarge");
                    }
                }
            };
        }

        @Override
        public HttpHeaders getHeaders() {
            return in.getHeaders();
        }
    }
}
