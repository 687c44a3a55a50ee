package org.gridcase.api;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridcase.shared.problem.Problem;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.lang.Nullable;
import org.springframework.web.method.HandlerMethod;

/**
 * The OpenAPI document, made from the code and kept in {@code docs/openapi.json}. Asking for it
 * needs an account like everything else here.
 */
@Configuration(proxyBeanMethods = false)
class ApiDocument {
    private static final String PROBLEM = "application/problem+json";

    private static final String INTRODUCTION =
            """
            REST interface of GridCase (网格办): everything that a person can do with a case on a page can be \
            done here, under the same rules.

            **Signing in.** HTTP Basic with user name and password, or a personal access token \
            (`Authorization: Bearer gridcase_…`) made on the page “me”. There are no sessions.

            **Writing once.** Every write needs the header `Idempotency-Key` (1 to 255 visible ASCII \
            characters), one for each intention. The same key with the same body is done once and answered \
            alike; with anything else it is refused (422). A refused request uses up no key. Keys are each \
            person's own.

            **Problems** follow RFC 9457 (`application/problem+json`) in the language of `Accept-Language` \
            (zh-CN unless English is asked for). `type` and `code` never change, `title` and `detail` are for \
            people. What the caller may not see answers like what does not exist (404).

            **Lists** are read page by page: give `next` as `cursor` to get what follows. Marks are opaque.

            **Values.** Ids are decimal strings, instants ISO 8601 in UTC, kinds are written in small letters \
            with hyphens. Empty fields are left out. Unknown fields and parameters are refused.
            """;

    /** What can go wrong, described once for all operations. */
    private static final Map<String, String> PROBLEMS =
            new TreeMap<>(
                    Map.of(
                            "400",
                            "Not to be understood, or a write without its key",
                            "401",
                            "Not signed in",
                            "403",
                            "Not allowed to the caller",
                            "404",
                            "Not there, or not for the caller to see",
                            "409",
                            "In conflict with the present state",
                            "413",
                            "Too large",
                            "422",
                            "Fields hold what cannot stand, or the key was used for something else",
                            "default",
                            "Any other problem"));

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Once.class);
    }

    @Bean
    OpenAPI openApi() {
        Components components =
                new Components()
                        .addSecuritySchemes(
                                "password",
                                new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A personal access token"));
        ModelConverters.getInstance()
                .readAll(Problem.class)
                .forEach((name, schema) -> components.addSchemas(name, schema));
        components
                .getSchemas()
                .get("Problem")
                .required(List.of("type", "title", "status", "detail", "code"))
                .example(example());
        PROBLEMS.forEach(
                (status, description) ->
                        components.addResponses("problem-" + status, problem(description)));
        return new OpenAPI()
                .info(
                        new Info()
                                .title("GridCase REST")
                                .version("v1")
                                .description(INTRODUCTION)
                                .license(new License().name("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .security(
                        List.of(
                                new SecurityRequirement().addList("password"),
                                new SecurityRequirement().addList("token")))
                .tags(
                        List.of(
                                tag(
                                        "cases",
                                        "案件: report, find, read, and what is done beside its steps"),
                                tag("work items", "待办: boxes, steps, forms, claim and report back"),
                                tag("clocks", "时限: deadlines of steps, more time, suspension"),
                                tag("supervision", "督办: the watch board, urging, orders"),
                                tag(
                                        "calendars",
                                        "工作日历: holidays, weeks and hours that limits go by"),
                                tag("files", "附件: photographs and files"),
                                tag("notifications", "通知: what the caller was told, and how"),
                                tag("operations", "运行维护: incidents and health, for administrators"),
                                tag("catalogue", "事项目录: what may be reported"),
                                tag("organisation", "组织: units and the caller")))
                .components(components);
    }

    private static Tag tag(String name, String description) {
        return new Tag().name(name).description(description);
    }

    private static Map<String, Object> example() {
        return Map.of(
                "type",
                "urn:gridcase:problem:invalid",
                "title",
                "内容有误",
                "status",
                422,
                "detail",
                "填写的内容有误，请按提示修改",
                "code",
                "shared.error.invalid",
                "errors",
                List.of(
                        Map.of(
                                "field",
                                "words",
                                "message",
                                "请写明情况",
                                "code",
                                "casework.error.wordsRequired")));
    }

    @Bean
    OperationCustomizer everyOperation() {
        return (operation, method) -> {
            boolean write =
                    Arrays.stream(method.getMethodParameters())
                            .anyMatch(parameter -> parameter.getParameterType() == Once.class);
            if (write) {
                operation.addParametersItem(
                        new Parameter()
                                .in("header")
                                .name(OnceResolver.HEADER)
                                .required(true)
                                .description("One for each intention; the same to retry it")
                                .schema(new StringSchema().minLength(1).maxLength(255)));
            }
            operation.setOperationId(id(method));
            problems(operation, write);
            return operation;
        };
    }

    /** {@code casesReport}: stays when methods are added elsewhere. */
    private static String id(HandlerMethod method) {
        String resource = method.getBeanType().getSimpleName().replace("Resource", "");
        String name = method.getMethod().getName();
        return Character.toLowerCase(resource.charAt(0))
                + resource.substring(1)
                + Character.toUpperCase(name.charAt(0))
                + name.substring(1);
    }

    private static ApiResponse problem(String description) {
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType(PROBLEM, new MediaType().schema(problem)));
    }

    private static void problems(Operation operation, boolean write) {
        boolean named =
                operation.getParameters() != null
                        && operation.getParameters().stream()
                                .anyMatch(parameter -> "path".equals(parameter.getIn()));
        boolean body = operation.getRequestBody() != null;
        PROBLEMS.keySet().stream()
                .filter(status -> named || !status.equals("404"))
                .filter(status -> write || !status.equals("409"))
                .filter(status -> body || !status.equals("413"))
                .forEach(
                        status ->
                                operation
                                        .getResponses()
                                        .addApiResponse(
                                                status,
                                                new ApiResponse()
                                                        .$ref(
                                                                "#/components/responses/problem-"
                                                                        + status)));
    }

    /**
     * Schemas as they are written and read here: kinds in small letters with hyphens, and every
     * field of a record is there unless it may be null.
     */
    @Bean
    ModelConverter asWritten() {
        return new AsWritten();
    }

    private static final class AsWritten implements ModelConverter {
        private final ObjectMapper mapper = Json.mapper();

        @Override
        public Schema<?> resolve(
                AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
            if (!chain.hasNext()) {
                return null;
            }
            Schema<?> schema = chain.next().resolve(type, context, chain);
            JavaType java = mapper.constructType(type.getType());
            Class<?> raw = java.getRawClass();
            if (schema != null && raw.isEnum()) {
                kebab(schema, raw);
            } else if (schema != null
                    && raw.isRecord()
                    && raw.getName().startsWith("org.gridcase.api")) {
                Schema<?> full =
                        schema.get$ref() == null
                                ? schema
                                : context.getDefinedModels()
                                        .get(schema.get$ref().replaceFirst(".*/", ""));
                if (full != null) {
                    full.setRequired(always(raw));
                }
            }
            return schema;
        }

        @SuppressWarnings("unchecked")
        private static void kebab(Schema<?> schema, Class<?> kind) {
            ((Schema<String>) schema).setEnum(List.of(Kebab.words(kind).split(", ")));
        }

        private static List<String> always(Class<?> record) {
            return Arrays.stream(record.getRecordComponents())
                    .filter(
                            component ->
                                    !component.getAccessor().isAnnotationPresent(Nullable.class))
                    .map(component -> component.getName())
                    .sorted()
                    .toList();
        }
    }
}
